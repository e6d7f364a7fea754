import { describeKind } from "../../describe-value.ts";
import { isMissing } from "../../is-missing.ts";
import { ownValue } from "../../../model/json.ts";
import { noProblems } from "../../payload-rule.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** `eventType` is no name of an event type. */
export const svixInvalidEventType: SvixRule = {
  id: "svix-invalid-event-type",
  severity: "error",
  title: "`eventType` is no name of an event type",
  why: "Svix refuses anything but letters, digits, `-`, `_` and `.`, at most 256 of them.",
  fix: "Send the name of a declared event type.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: { eventTypes: { "order.created": { description: "An order was placed" } } },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: 42, payload: { orderId: "9" } }],
  },
  check: {
    on: "item",
    compile: () => (item) => {
      const name = ownValue(item, "eventType");
      // a missing one has a rule of its own, and a text that is no declared name too
      if (isMissing(name ?? null) || typeof name === "string") return noProblems;
      return [
        {
          message: `"eventType" must be a name and is ${describeKind(name)}`,
          path: ["eventType"],
          value: name ?? null,
        },
      ];
    },
  },
};
