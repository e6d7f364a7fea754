import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A single value became a list. */
export const becameMultivalue: CompatibilityRule = {
  id: "became-multivalue",
  title: "A single value became a list.",
  why: "Single values stay valid. A reader that expects one value meets a list.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.maxValues === 1 && current.maxValues > 1 ? "takes a list, before a single value" : undefined;
  },
  example: {
    previous: { attributes: { brands: { dataType: "string" } } },
    current: { attributes: { brands: { dataType: "string", maxValues: 5 } } },
  },
};
