import { ownValue } from "../../../model/json.ts";
import { isMissing } from "../../is-missing.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A message has no `eventType`. */
export const svixMissingEventType: SvixRule = {
  id: "svix-missing-event-type",
  severity: "error",
  title: "A message has no `eventType`",
  why: "Svix refuses a message that does not say what happened.",
  fix: "Send `eventType` with the name of a declared event type.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ payload: { orderId: "9" } }],
  },
  check: {
    on: "item",
    compile: () => (item) =>
      isMissing(ownValue(item, "eventType"))
        ? [{ message: 'the message has no "eventType", which says what happened', path: ["eventType"] }]
        : noProblems,
  },
};
