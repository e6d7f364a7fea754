import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A value is required no more. */
export const becameOptional: CompatibilityRule = {
  id: "became-optional",
  title: "A value is required no more.",
  why: "A reader that counted on it has to live without.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return previous.isRequired && !current.isRequired ? "is required no more" : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", required: true } } },
    current: { attributes: { city: { dataType: "string" } } },
  },
};
