import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template holds another custom field. */
export const spokiVariableAdded: SpokiCompatibilityRule = {
  id: "spoki-variable-added",
  title: "A template holds another custom field.",
  why: "Messages that were complete do not fill it in.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: {
      templates: {
        shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you for %%ORDER_ID%%." } } },
      },
    },
  },
};
