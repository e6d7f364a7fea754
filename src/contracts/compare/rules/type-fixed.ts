import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";
import { relateTypes } from "../relate-types.ts";

/** A value got another type on a platform that keeps the first one. */
export const typeFixed: CompatibilityRule = {
  id: "type-fixed",
  title: "A value got another type on a platform that keeps the first one.",
  why: "Attentive fixes the type of an attribute with the first value it sees, and nothing changes it later: values of the new type do not fit, and the old attribute stays.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined || relateTypes(values.previous, values.current) !== "fixed") return undefined;
    const { previous, current } = values;
    return `is ${current.dataType}, before ${previous.dataType}; the platform keeps the type, so another one needs a new name`;
  },
  example: {
    previous: { attributes: { points: { dataType: "number", fixedType: true } } },
    current: { attributes: { points: { dataType: "string", fixedType: true } } },
  },
};
