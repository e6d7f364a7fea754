import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";
import { relateTypes } from "../relate-types.ts";

/** A value is of a type that takes the same. */
export const typeRenamed: CompatibilityRule = {
  id: "type-renamed",
  title: "A value is of a type that takes the same.",
  why: "Payloads look the same, but the platform may treat them in another way: search, limits, comparison.",
  verdicts: { producer: "risky", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return relateTypes(previous, current) === "renamed"
      ? `is ${current.dataType}, before ${previous.dataType}`
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string" } } },
    current: { attributes: { city: { dataType: "keyword" } } },
  },
};
