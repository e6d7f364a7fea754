import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A list may hold more values than before. */
export const maxValuesRaised: CompatibilityRule = {
  id: "max-values-raised",
  title: "A list may hold more values than before.",
  why: "Every list of before still fits. A reader with room for the old number cuts or fails.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxValues > 1 && current.maxValues > previous.maxValues
      ? `takes ${current.maxValues} values, before ${previous.maxValues}`
      : undefined;
  },
  example: {
    previous: { attributes: { brands: { dataType: "string", maxValues: 5 } } },
    current: { attributes: { brands: { dataType: "string", maxValues: 10 } } },
  },
};
