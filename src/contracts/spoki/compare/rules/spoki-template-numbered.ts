import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template got its id. */
export const spokiTemplateNumbered: SpokiCompatibilityRule = {
  id: "spoki-template-numbered",
  title: "A template got its id.",
  why: "From now on messages that name it are held against it: what they do not fill in was not seen before.",
  verdicts: { producer: "risky", consumer: "compatible" },
  example: {
    previous: { templates: { shipped: { category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
  },
};
