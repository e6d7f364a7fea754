import { describeKind, quoteKey } from "../../describe-value.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent } from "../example-payloads.ts";
import { lookAtEntries } from "../../look-at.ts";
import { properties } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A property of an event is a list or an object. */
export const attentiveNestedProperty: AttentiveRule = {
  id: "attentive-nested-property",
  severity: "info",
  title: "A property of an event is a list or an object",
  why: "Any value is stored, but text-message journeys cannot use lists and objects (the vendor's page on custom events).",
  fix: "Send the parts that a journey needs as properties of their own; else declare the property as `list` or `object`.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: { "Order Shipped": { properties: { count: { type: "number" }, items: { type: "list" } } } } },
    accepted: [exampleEvent({ properties: { count: 2 } })],
    rejected: [exampleEvent({ properties: { items: [2] } })],
  },
  check: lookAtEntries(
    properties,
    () => (key, value) =>
      value !== null && typeof value === "object"
        ? {
            message: `property ${quoteKey(key)} has ${describeKind(value)}, which text-message journeys cannot use`,
            value,
          }
        : undefined,
  ),
};
