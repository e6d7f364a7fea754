import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** An optional attribute is gone. */
export const attributeRemoved: CompatibilityRule = {
  id: "attribute-removed",
  title: "An optional attribute is gone.",
  why: "A payload that still sends it is refused, or makes a junk attribute of the same name. Readers get it no more.",
  verdicts: { producer: "breaking", consumer: "risky" },
  find: (pair) => {
    const value = lonelyValue(pair, "attribute", "removed");
    return value !== undefined && !value.isRequired && !value.isReadOnly
      ? "is gone; payloads that send it are refused"
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string" } } },
    current: { attributes: {} },
  },
};
