import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** Judging a payload by its schema did not come to an end. */
export const svixUndecidedPayload: SvixRule = {
  id: "svix-undecided-payload",
  severity: "error",
  title: "Judging a payload by its schema did not come to an end",
  why: "A schema is a text that anybody may have written. A pattern that backtracks, or references that lead in a circle, are given up on, and what was not judged does not pass.",
  fix: "Write the pattern without nested repetitions, or the reference without a circle.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { circle: { $ref: "#/properties/circle" } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: { circle: "9" } }],
  },
  check: checkFaults("undecided"),
};
