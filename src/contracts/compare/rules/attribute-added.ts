import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** An optional attribute is new. */
export const attributeAdded: CompatibilityRule = {
  id: "attribute-added",
  title: "An optional attribute is new.",
  why: "Payloads without it stay valid, and a reader that ignores what it does not know reads on.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  find: (pair) => {
    const value = lonelyValue(pair, "attribute", "added");
    return value !== undefined && !value.isRequired ? "is new and optional" : undefined;
  },
  example: {
    previous: { attributes: {} },
    current: { attributes: { city: { dataType: "string" } } },
  },
};
