import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";
import { relateTypes } from "../relate-types.ts";

/** A value is of a type that takes less. */
export const typeNarrowed: CompatibilityRule = {
  id: "type-narrowed",
  title: "A value is of a type that takes less.",
  why: "Values that were valid are now refused. What is left is of a form that readers could meet before.",
  verdicts: { producer: "breaking", consumer: "risky" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return relateTypes(previous, current) === "narrowed"
      ? `is ${current.dataType}, before ${previous.dataType}`
      : undefined;
  },
  example: {
    previous: { attributes: { joined: { dataType: "string" } } },
    current: { attributes: { joined: { dataType: "date" } } },
  },
};
