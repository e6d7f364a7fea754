import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template has no id any more. */
export const spokiTemplateUnnumbered: SpokiCompatibilityRule = {
  id: "spoki-template-unnumbered",
  title: "A template has no id any more.",
  why: "Messages that name it are refused by the contract, which no longer knows what they mean.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: { templates: { shipped: { category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
  },
};
