import { ownValue } from "../../../model/json.ts";
import { createSuggester } from "../../create-suggester.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `eventType` names no event type of the environment. */
export const svixUnknownEventType: SvixRule = {
  id: "svix-unknown-event-type",
  severity: "error",
  title: "`eventType` names no event type of the environment",
  why: "Svix takes a message of any name, and no endpoint that filters by event types ever hears of it.",
  fix: "Correct the name, or declare it under `eventTypes`; of one that others made, `instaform lock` takes notice.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.create", payload: { orderId: "9" } }],
  },
  check: {
    on: "item",
    compile: ({ eventTypes, owner }) => {
      const suggest = createSuggester([...eventTypes.keys()]);
      return (item) => {
        const name = ownValue(item, "eventType");
        // a name that is missing or no text is the business of other rules
        if (typeof name !== "string" || name === "" || eventTypes.has(name)) return noProblems;
        const message = `"eventType" names no event type of ${owner}${suggest(name)}`;
        return [{ message, path: ["eventType"], value: name }];
      };
    },
  },
};
