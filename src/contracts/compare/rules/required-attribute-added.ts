import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** A required attribute is new. */
export const requiredAttributeAdded: CompatibilityRule = {
  id: "required-attribute-added",
  title: "A required attribute is new.",
  why: "Payloads that were complete now lack it.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  find: (pair) => {
    const value = lonelyValue(pair, "attribute", "added");
    return value !== undefined && value.isRequired ? "is new and required; payloads of before lack it" : undefined;
  },
  example: {
    previous: { attributes: {} },
    current: { attributes: { city: { dataType: "string", required: true } } },
  },
};
