import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A number is outside of what its schema allows. */
export const svixNumberRange: SvixRule = {
  id: "svix-number-range",
  severity: "error",
  title: "A number is outside of what its schema allows",
  why: "Receivers rely on the bounds that the schema promises.",
  fix: "Send a number within the bounds, or widen them in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { total: { type: "number", minimum: 0 } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { total: 0 } }],
    rejected: [{ eventType: "order.created", payload: { total: -1 } }],
  },
  check: checkFaults("range"),
};
