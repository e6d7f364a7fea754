import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A text does not fit the pattern of its schema. */
export const svixPatternMismatch: SvixRule = {
  id: "svix-pattern-mismatch",
  severity: "error",
  title: "A text does not fit the pattern of its schema",
  why: "Receivers rely on the form that the schema promises.",
  fix: "Send a text of that form, or loosen the pattern in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { currency: { type: "string", pattern: "^[A-Z]{3}$" } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { currency: "EUR" } }],
    rejected: [{ eventType: "order.created", payload: { currency: "eur" } }],
  },
  check: checkFaults("pattern"),
};
