import { quoteKey } from "../../describe-value.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent } from "../example-payloads.ts";
import { deepEntries, properties } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The key of a property has a quote or a comma. */
export const attentiveDoubtfulPropertyKey: AttentiveRule = {
  id: "attentive-doubtful-property-key",
  severity: "warning",
  title: "The key of a property has a quote or a comma",
  why: "An older page of the vendor forbids `'` and `,` in keys; the newer document does not name them.",
  fix: "Choose a key without them.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: {
      eventTypes: {
        "Order Shipped": { properties: { "Order Id": { type: "string" }, "Order, Id": { type: "string" } } },
      },
    },
    accepted: [exampleEvent({ properties: { "Order Id": "A-1" } })],
    rejected: [exampleEvent({ properties: { "Order, Id": "A-1" } })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      properties(item, stream).flatMap((part) =>
        [...deepEntries(part)].flatMap(([key, , path]) =>
          /[',]/.test(key) ? [{ message: `${quoteKey(key)} holds a quote or a comma`, path, isAboutKey: true }] : [],
        ),
      ),
  },
};
