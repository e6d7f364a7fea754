import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A limit of a number, text, list or object became looser. */
export const svixLimitLoosened: SvixCompatibilityRule = {
  id: "svix-limit-loosened",
  title: "A limit of a number, text, list or object became looser.",
  why: "Nothing that was valid is refused; readers that size by the limit may not hold what comes.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { note: { type: "string", maxLength: 10 } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { note: { type: "string", maxLength: 20 } } } },
    },
  },
};
