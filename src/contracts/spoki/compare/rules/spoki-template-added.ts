import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template is new. */
export const spokiTemplateAdded: SpokiCompatibilityRule = {
  id: "spoki-template-added",
  title: "A template is new.",
  why: "Nobody sends it yet.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  example: {
    previous: { templates: {} },
    current: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
  },
};
