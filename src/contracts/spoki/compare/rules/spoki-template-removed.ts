import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A template is gone. */
export const spokiTemplateRemoved: SpokiCompatibilityRule = {
  id: "spoki-template-removed",
  title: "A template is gone.",
  why: "Messages that name it are refused by the contract, and a plan with `prune` deletes it. Nobody is written to with it any more.",
  verdicts: { producer: "breaking", consumer: "risky" },
  example: {
    previous: { templates: { shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Thank you." } } } } },
    current: { templates: {} },
  },
};
