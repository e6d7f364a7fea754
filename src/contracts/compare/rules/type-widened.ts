import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";
import { relateTypes } from "../relate-types.ts";

/** A value is of a type that takes more. */
export const typeWidened: CompatibilityRule = {
  id: "type-widened",
  title: "A value is of a type that takes more.",
  why: "What was valid still is, but nobody compares it as what it was (a date sorts as text). Readers meet values of other forms.",
  verdicts: { producer: "risky", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return relateTypes(previous, current) === "widened"
      ? `is ${current.dataType}, before ${previous.dataType}`
      : undefined;
  },
  example: {
    previous: { attributes: { joined: { dataType: "date" } } },
    current: { attributes: { joined: { dataType: "string" } } },
  },
};
