import { eventStream } from "../attentive-contract.ts";
import { exampleEvent } from "../example-payloads.ts";
import { lookAtProperties } from "../look-at-specs.ts";
import { typeProblem } from "../value-types.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A property of an event is of another type than declared. */
export const attentiveWrongPropertyType: AttentiveRule = {
  id: "attentive-wrong-property-type",
  severity: "error",
  title: "A property of an event is of another type than declared",
  why: "Filters and messages read what is declared; a value of another type is stored and never fits.",
  fix: "Send the JSON type that is declared.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: { "Order Shipped": { properties: { items: { type: "number" } } } } },
    accepted: [exampleEvent({ properties: { items: 2 } })],
    rejected: [exampleEvent({ properties: { items: "two" } })],
  },
  check: lookAtProperties((key, spec, value) => typeProblem("property", key, spec, value)),
};
