import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** A payload has a property that its schema excludes. */
export const svixUnknownProperty: SvixRule = {
  id: "svix-unknown-property",
  severity: "error",
  title: "A payload has a property that its schema excludes",
  why: "The schema is closed: strict receivers refuse the message, and the property is in no documentation.",
  fix: "Correct the name, or add the property in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: {
            "1": { type: "object", properties: { orderId: { type: "string" } }, additionalProperties: false },
          },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { orderId: "9" } }],
    rejected: [{ eventType: "order.created", payload: { orderID: "9" } }],
  },
  check: checkFaults("unknown-key"),
};
