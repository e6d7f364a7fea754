import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A text is shorter or longer than its schema allows. */
export const svixTextLength: SvixRule = {
  id: "svix-text-length",
  severity: "error",
  title: "A text is shorter or longer than its schema allows",
  why: "Receivers size their columns by the schema.",
  fix: "Send a text within the limits, or change them in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { note: { type: "string", maxLength: 5 } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { note: "short" } }],
    rejected: [{ eventType: "order.created", payload: { note: "too long" } }],
  },
  check: checkFaults("length"),
};
