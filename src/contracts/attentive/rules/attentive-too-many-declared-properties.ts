import { eventStream } from "../attentive-contract.ts";
import { mostKeys } from "../name-limits.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An event type declares more than 200 properties. */
export const attentiveTooManyDeclaredProperties: AttentiveRule = {
  id: "attentive-too-many-declared-properties",
  severity: "error",
  title: "An event type declares more than 200 properties",
  why: "An event type has at most 200 keys (CustomEvent, `properties`).",
  fix: "Give up properties that nobody uses.",
  streams: [eventStream],
  examples: {
    stream: eventStream,
    specs: {},
    accepted: [{ eventTypes: { Order: { properties: { id: { type: "string" } } } } }],
    rejected: [
      {
        eventTypes: {
          Order: {
            properties: Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`key${at}x`, { type: "string" }])),
          },
        },
      },
    ],
  },
  check: {
    on: "contract",
    compile: ({ eventTypes }) =>
      [...eventTypes.values()]
        .filter(({ properties }) => properties.size > mostKeys)
        .map(({ address, properties }) => {
          const message = `${address} declares ${properties.size} properties, and there are at most ${mostKeys}`;
          return { message, path: [], address };
        }),
  },
};
