import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A schema changed in a way whose effect is not decided. */
export const svixUndecided: SvixCompatibilityRule = {
  id: "svix-undecided",
  title: "A schema changed in a way whose effect is not decided.",
  why: "Patterns, formats, references and alternatives are compared as they are written: whether the new ones take what the old ones took is for a person to say.",
  verdicts: { producer: "risky", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { currency: { type: "string", pattern: "^[A-Z]+$" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { currency: { type: "string", pattern: "^[A-Z]{3}$" } } } },
    },
  },
};
