import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A value fits none, or too many, of the alternatives of its schema. */
export const svixNoAlternative: SvixRule = {
  id: "svix-no-alternative",
  severity: "error",
  title: "A value fits none, or too many, of the alternatives of its schema",
  why: "`anyOf`, `oneOf`, `not` and `if` say which shapes there are, and receivers tell them apart by that.",
  fix: "Compare the value with the alternatives of the schema.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: {
            "1": {
              type: "object",
              properties: {
                paidBy: {
                  oneOf: [
                    { type: "object", required: ["card"] },
                    { type: "object", required: ["iban"] },
                  ],
                },
              },
            },
          },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { paidBy: { card: "visa" } } }],
    rejected: [{ eventType: "order.created", payload: { paidBy: { cash: true } } }],
  },
  check: checkFaults("alternative"),
};
