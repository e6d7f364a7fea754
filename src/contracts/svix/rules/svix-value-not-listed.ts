import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A value is none of those that its schema lists. */
export const svixValueNotListed: SvixRule = {
  id: "svix-value-not-listed",
  severity: "error",
  title: "A value is none of those that its schema lists",
  why: "Receivers that switch over the listed values meet one that they do not know.",
  fix: "Send a listed value, or list the new one in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { status: { enum: ["open", "paid"] } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { status: "open" } }],
    rejected: [{ eventType: "order.created", payload: { status: "closed" } }],
  },
  check: checkFaults("choice"),
};
