import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template no longer holds a custom field. */
export const spokiVariableRemoved: SpokiCompatibilityRule = {
  id: "spoki-variable-removed",
  title: "A template no longer holds a custom field.",
  why: "Messages that still give it stay valid; those who read them see it no more.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: {
      templates: {
        shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you for %%ORDER_ID%%." } } },
      },
    },
    current: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
  },
};
