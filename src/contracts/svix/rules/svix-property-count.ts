import { checkFaults } from "../check-faults.ts";
import { svixStream } from "../svix-contract.ts";
import type { SvixRule } from "../svix-rule.ts";

/** An object has fewer or more properties than its schema allows. */
export const svixPropertyCount: SvixRule = {
  id: "svix-property-count",
  severity: "error",
  title: "An object has fewer or more properties than its schema allows",
  why: "Receivers rely on the object that the schema promises.",
  fix: "Send as many properties as the schema allows, or change the limits in a new version.",
  streams: [svixStream],
  examples: {
    stream: svixStream,
    specs: {
      eventTypes: {
        "order.created": {
          description: "An order was placed",
          schemas: { "1": { type: "object", properties: { labels: { type: "object", maxProperties: 1 } } } },
        },
      },
    },
    accepted: [{ eventType: "order.created", payload: { labels: { a: "1" } } }],
    rejected: [{ eventType: "order.created", payload: { labels: { a: "1", b: "2" } } }],
  },
  check: checkFaults("size"),
};
