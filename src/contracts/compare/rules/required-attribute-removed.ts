import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** A required attribute is gone. */
export const requiredAttributeRemoved: CompatibilityRule = {
  id: "required-attribute-removed",
  title: "A required attribute is gone.",
  why: "Every payload sent it and is now refused; readers could count on it and no longer can.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  find: (pair) => {
    const value = lonelyValue(pair, "attribute", "removed");
    return value !== undefined && value.isRequired && !value.isReadOnly
      ? "is gone, and every payload had to send it"
      : undefined;
  },
  example: {
    previous: { attributes: { city: { dataType: "string", required: true } } },
    current: { attributes: {} },
  },
};
