import { quoteKey } from "../../describe-value.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent } from "../example-payloads.ts";
import { deepEntries, properties } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A URL in an event has more than 1,024 characters. */
export const attentiveLongUrl: AttentiveRule = {
  id: "attentive-long-url",
  severity: "warning",
  title: "A URL in an event has more than 1,024 characters",
  why: "The vendor does not shorten links of more than 1,024 characters (its page on custom events).",
  fix: "Send a shorter link.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: { "Order Shipped": { properties: { link: { type: "string" } } } } },
    accepted: [exampleEvent({ properties: { link: "https://example.com/o/1" } })],
    rejected: [exampleEvent({ properties: { link: `https://example.com/${"o".repeat(1024)}` } })],
  },
  check: {
    on: "item",
    compile: (_, stream) => (item) =>
      properties(item, stream).flatMap((part) =>
        [...deepEntries(part)].flatMap(([key, value, path]) => {
          if (typeof value !== "string" || value.length <= 1024 || !/^https?:/i.test(value)) return [];
          return [{ message: `${quoteKey(key)} has a URL of more than 1024 characters`, path, value }];
        }),
      ),
  },
};
