import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A list became a single value. */
export const becameSingleValued: CompatibilityRule = {
  id: "became-single-valued",
  title: "A list became a single value.",
  why: "Lists were valid and are now refused, even with one value. Single values were always possible, so readers know them.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxValues > 1 && current.maxValues === 1 ? "takes a single value, before a list" : undefined;
  },
  example: {
    previous: { attributes: { brands: { dataType: "string", maxValues: 5 } } },
    current: { attributes: { brands: { dataType: "string" } } },
  },
};
