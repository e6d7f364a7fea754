import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";
import { relateTypes } from "../relate-types.ts";

/** A value is of another type. */
export const typeChanged: CompatibilityRule = {
  id: "type-changed",
  title: "A value is of another type.",
  why: "The two types share too little: what was valid is refused, and what is valid now surprises readers.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return relateTypes(previous, current) === "changed"
      ? `is ${current.dataType}, before ${previous.dataType}`
      : undefined;
  },
  example: {
    previous: { attributes: { points: { dataType: "number" } } },
    current: { attributes: { points: { dataType: "boolean" } } },
  },
};
