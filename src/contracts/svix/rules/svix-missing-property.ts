import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A payload lacks a property that its schema requires. */
export const svixMissingProperty: SvixRule = {
  id: "svix-missing-property",
  severity: "error",
  title: "A payload lacks a property that its schema requires",
  why: "Receivers are promised the property, and Svix delivers the message without it.",
  fix: "Send the property, or stop requiring it in a new version of the schema.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", required: ["orderId"] } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: { id: "9" } }],
  },
  check: checkFaults("missing"),
};
