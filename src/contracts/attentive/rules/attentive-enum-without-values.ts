import { eventStream, userStream, userStreams } from "../attentive-contract.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** An enum declares no values, or something else declares some. */
export const attentiveEnumWithoutValues: AttentiveRule = {
  id: "attentive-enum-without-values",
  severity: "error",
  title: "An enum declares no values, or something else declares some",
  why: "Without values nothing can be held against them; values of another type are never looked at.",
  fix: "Declare `{ type: enum, values: [green, red] }`.",
  streams: [...userStreams, eventStream],
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ attributes: { color: { type: "enum", values: ["green"] } } }],
    rejected: [{ attributes: { color: { type: "enum" } } }],
  },
  check: {
    on: "contract",
    compile: ({ attributes, eventTypes }) =>
      [...attributes.values(), ...[...eventTypes.values()].flatMap(({ properties }) => [...properties.values()])]
        .filter(({ type, values }) => (type === "enum") !== (values !== undefined))
        .map(({ type, address }) => {
          const message =
            type === "enum" ? `${address} is an enum without values` : `${address} has values and is no enum`;
          return { message, path: [], address };
        }),
  },
};
