import { isJsonObject, ownValue } from "../../../model/json.ts";
import { createSuggester } from "../../create-suggester.ts";
import { quoteKey } from "../../describe-value.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent, exampleEventTypes } from "../example-payloads.ts";
import { badKeyCharacters } from "../name-limits.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A property of an event is not declared. */
export const attentiveUnknownProperty: AttentiveRule = {
  id: "attentive-unknown-property",
  severity: "error",
  title: "A property of an event is not declared",
  why: "Attentive stores a key that it does not know, and it counts towards the 200 of its event type: a slip of the pen is a property that no journey finds.",
  fix: "Correct the key, or declare it under the `properties` of the event type.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: exampleEventTypes },
    accepted: [exampleEvent({ properties: { "Order Id": "A-1" } })],
    rejected: [exampleEvent({ properties: { "Order ID": "A-1" } })],
  },
  check: {
    on: "item",
    compile: ({ eventTypes }, stream) => {
      const suggesters = new Map(
        [...eventTypes].map(([type, { properties: known }]) => [type, createSuggester([...known.keys()])] as const),
      );
      return (item) =>
        events(item, stream).flatMap(({ value, path }) => {
          const type = ownValue(value, "type");
          const found = ownValue(value, "properties");
          const eventType = typeof type === "string" ? eventTypes.get(type) : undefined;
          if (typeof type !== "string" || eventType === undefined || !isJsonObject(found)) return [];
          return Object.keys(found)
            .filter((key) => !eventType.properties.has(key) && !badKeyCharacters.test(key))
            .map((key) => {
              const message = `${quoteKey(key)} is no declared property of ${eventType.address}${suggesters.get(type)?.(key) ?? ""}`;
              return { message, path: [...path, "properties", key], isAboutKey: true, address: eventType.address };
            });
        });
    },
  },
};
