import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template's header is declared to hold no media. */
export const spokiHeaderDeclared: SpokiCompatibilityRule = {
  id: "spoki-header-declared",
  title: "A template's header is declared to hold no media.",
  why: "Nothing was known of it before. Messages that bring `header_media` are refused from now on.",
  verdicts: { producer: "risky", consumer: "compatible" },
  example: {
    previous: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: {
      templates: {
        shipped: { id: 3068, category: "UTILITY", languages: { en: { header: "Hello", body: "Thank you." } } },
      },
    },
  },
};
