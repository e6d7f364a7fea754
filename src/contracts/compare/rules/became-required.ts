import { bothValues, type CompatibilityRule } from "../compatibility-rule.ts";

/** A value became required. */
export const becameRequired: CompatibilityRule = {
  id: "became-required",
  title: "A value became required.",
  why: "Payloads without it were valid and are now refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const values = bothValues(pair);
    if (values === undefined) return undefined;
    const { previous, current } = values;
    return !previous.isRequired && current.isRequired ? "became required; payloads without it are refused" : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string" } } },
    current: { attributes: { city: { dataType: "string", required: true } } },
  },
};
