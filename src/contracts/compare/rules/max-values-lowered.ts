import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A list may hold fewer values than before. */
export const maxValuesLowered: CompatibilityRule = {
  id: "max-values-lowered",
  title: "A list may hold fewer values than before.",
  why: "Lists between the old and the new limit were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return current.maxValues > 1 && current.maxValues < previous.maxValues
      ? `takes ${current.maxValues} values, before ${previous.maxValues}`
      : undefined;
  },
  example: {
    previous: { attributes: { brands: { dataType: "string", maxValues: 10 } } },
    current: { attributes: { brands: { dataType: "string", maxValues: 5 } } },
  },
};
