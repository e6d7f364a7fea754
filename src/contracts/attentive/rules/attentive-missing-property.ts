import { isJsonObject, ownValue } from "../../../model/json.ts";
import { quoteKey } from "../../describe-value.ts";
import { isMissing } from "../../is-missing.ts";
import { eventStream } from "../attentive-contract.ts";
import { exampleEvent } from "../example-payloads.ts";
import { events } from "../parts.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** A property that every event of the type carries is not there. */
export const attentiveMissingProperty: AttentiveRule = {
  id: "attentive-missing-property",
  severity: "error",
  title: "A property that every event of the type carries is not there",
  why: "The YAML declares it as `required`: journeys and messages rely on it.",
  fix: "Send it, or declare it without `required`.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: { eventTypes: { "Order Shipped": { properties: { "Order Id": { type: "string", required: true } } } } },
    accepted: [exampleEvent({ properties: { "Order Id": "A-1" } })],
    rejected: [exampleEvent({ properties: {} })],
  },
  check: {
    on: "item",
    compile:
      ({ eventTypes }, stream) =>
      (item) =>
        events(item, stream).flatMap(({ value, path }) => {
          const type = ownValue(value, "type");
          const found = ownValue(value, "properties");
          const known = typeof type === "string" ? eventTypes.get(type)?.properties : undefined;
          // what is no object is the business of another rule
          if (known === undefined || (found !== undefined && !isJsonObject(found))) return [];
          return [...known]
            .filter(
              ([key, { isRequired }]) => isRequired && isMissing(found === undefined ? found : ownValue(found, key)),
            )
            .map(([key, { address }]) => {
              return {
                message: `the event has no property ${quoteKey(key)}`,
                path: [...path, "properties", key],
                address,
              };
            });
        }),
  },
};
