import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template has another id. */
export const spokiTemplateRenumbered: SpokiCompatibilityRule = {
  id: "spoki-template-renumbered",
  title: "A template has another id.",
  why: "Messages name a template by its id: those with the old one are refused, or become messages of another template.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: { templates: { shipped: { id: 3069, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
  },
};
