import { isJsonObject, ownValue } from "../../../model/json.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { mostKeys } from "../name-limits.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** The events of one type have more than 200 keys together. */
export const attentiveTooManyPropertyKeys: AttentiveRule = {
  id: "attentive-too-many-property-keys",
  severity: "error",
  title: "The events of one type have more than 200 keys together",
  why: "An event type has at most 200 keys, over all its events (CustomEvent, `properties`); those beyond are stored and cannot be used.",
  fix: "Send fewer keys: what varies belongs into a value, not into a key.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({ properties: { "Order Id": "A-1" } })],
    rejected: [
      exampleEvent({ properties: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`sku ${at}`, true])) }),
    ],
  },
  check: {
    on: "items",
    read: (item) =>
      events(item, eventStream).flatMap(({ value }) => {
        const type = ownValue(value, "type");
        const found = ownValue(value, "properties");
        if (typeof type !== "string" || !isJsonObject(found)) return [];
        return Object.keys(found).map((key) => [type, key] as const);
      }),
    watch: () => {
      const keys = new Map<number, Set<number>>();
      const told = new Set<number>();
      return {
        isFull: false,
        see: (type, key) => {
          const known = keys.get(type) ?? new Set<number>();
          keys.set(type, known);
          if (known.size <= mostKeys) known.add(key);
          if (known.size <= mostKeys || told.has(type)) return undefined;
          told.add(type);
          return { message: `with this event its type has more than ${mostKeys} keys`, path: ["properties"] };
        },
      };
    },
  },
};
