import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A list has too few, too many, repeated or missing items for its schema. */
export const svixListItems: SvixRule = {
  id: "svix-list-items",
  severity: "error",
  title: "A list has too few, too many, repeated or missing items for its schema",
  why: "Receivers rely on the list that the schema promises.",
  fix: "Send a list as the schema has it, or change the limits in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { lines: { type: "array", minItems: 1 } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { lines: [{ sku: "a" }] } }],
    rejected: [{ eventType: "order.created", payload: { lines: [] } }],
  },
  check: checkFaults("items"),
};
