import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A value is of another type than its schema says. */
export const svixWrongType: SvixRule = {
  id: "svix-wrong-type",
  severity: "error",
  title: "A value is of another type than its schema says",
  why: "Receivers parse by the schema; Svix delivers anything.",
  fix: "Send the type that the schema names, or widen it in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { total: { type: "number" } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { total: 12.5 } }],
    rejected: [{ eventType: "order.created", payload: { total: "12.5" } }],
  },
  check: checkFaults("type"),
};
