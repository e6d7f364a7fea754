import { lonelyValue, type CompatibilityRule } from "../compatibility-rule.ts";

/** A read-only attribute is gone. */
export const readOnlyAttributeRemoved: CompatibilityRule = {
  id: "read-only-attribute-removed",
  title: "A read-only attribute is gone.",
  why: "No payload could send it. Readers of contacts may miss it.",
  verdicts: { producer: "compatible", consumer: "risky" },
  find: (pair) => {
    const value = lonelyValue(pair, "attribute", "removed");
    return value !== undefined && value.isReadOnly ? "is gone; no payload could send it" : undefined;
  },
  example: {
    previous: { attributes: { _row: { dataType: "string", readOnly: true } } },
    current: { attributes: {} },
  },
};
