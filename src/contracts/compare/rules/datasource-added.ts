import type { CompatibilityRule } from "../compatibility-rule.ts";

/** A datasource has a contract now. */
export const datasourceAdded: CompatibilityRule = {
  id: "datasource-added",
  title: "A datasource has a contract now.",
  why: "Nobody held to it before.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  find: (pair) => (pair.subject === "datasource" && pair.previous === undefined ? "is new" : undefined),
  example: {
    previous: null,
    current: { attributes: {} },
  },
};
