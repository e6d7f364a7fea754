import { quoteKey } from "../../describe-value.ts";
import type { Problem } from "../../payload-rule.ts";
import { eventStream, userStream, userStreams } from "../attentive-contract.ts";
import { looseName } from "../name-limits.ts";
import type { AttentiveRule } from "../attentive-rule.ts";

/** Two declared names differ in case or blanks only. */
export const attentiveSimilarNames: AttentiveRule = {
  id: "attentive-similar-names",
  severity: "warning",
  title: "Two declared names differ in case or blanks only",
  why: "Names are case-sensitive: `Order shipped` and `Order Shipped` are two event types, and one of them is a mistake.",
  fix: "Keep one of them.",
  streams: [...userStreams, eventStream],
  examples: {
    stream: userStream,
    specs: {},
    accepted: [{ attributes: { "favorite color": { type: "string" }, "lucky number": { type: "number" } } }],
    rejected: [{ attributes: { "favorite color": { type: "string" }, "Favorite Color": { type: "string" } } }],
  },
  check: {
    on: "contract",
    compile: ({ attributes, eventTypes }) => [
      ...findSimilar([...attributes].map(([name, { address }]) => [name, address])),
      ...findSimilar([...eventTypes].map(([name, { address }]) => [name, address])),
      ...[...eventTypes.values()].flatMap(({ properties }) =>
        findSimilar([...properties].map(([name, { address }]) => [name, address])),
      ),
    ],
  },
};

function findSimilar(names: readonly (readonly [name: string, address: string])[]): readonly Problem[] {
  const seen = new Map<string, string>();
  return names.flatMap(([name, address]) => {
    const earlier = seen.get(looseName(name));
    seen.set(looseName(name), earlier ?? name);
    if (earlier === undefined) return [];
    return [{ message: `${quoteKey(name)} and ${quoteKey(earlier)} differ in case or blanks only`, path: [], address }];
  });
}
