import type { CompatibilityRule } from "../compatibility-rule.ts";

/** An attribute names one contact now. */
export const mergeKeyAdded: CompatibilityRule = {
  id: "merge-key-added",
  title: "An attribute names one contact now.",
  why: "Contacts with equal values will be merged, and a merge key cannot be removed again. Payloads stay valid.",
  verdicts: { producer: "risky", consumer: "risky" },
  find: (pair) => (pair.subject === "merge-key" && !pair.wasUnique && pair.isUnique ? "is a merge key now" : undefined),
  example: {
    previous: { attributes: { mail: { dataType: "string" } } },
    current: { attributes: { mail: { dataType: "string", unique: true } } },
  },
};
