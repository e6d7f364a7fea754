import type { CompatibilityRule } from "../compatibility-rule.ts";

/** An attribute names one contact no more. */
export const mergeKeyRemoved: CompatibilityRule = {
  id: "merge-key-removed",
  title: "An attribute names one contact no more.",
  why: "Payloads that relied on being merged by it make new contacts. Payloads stay valid.",
  verdicts: { producer: "risky", consumer: "risky" },
  find: (pair) =>
    pair.subject === "merge-key" && pair.wasUnique && !pair.isUnique ? "is a merge key no more" : undefined,
  example: {
    previous: { attributes: { mail: { dataType: "string", unique: true } } },
    current: { attributes: { mail: { dataType: "string" } } },
  },
};
