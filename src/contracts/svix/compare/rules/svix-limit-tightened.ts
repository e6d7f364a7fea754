import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A limit of a number, text, list or object became tighter. */
export const svixLimitTightened: SvixCompatibilityRule = {
  id: "svix-limit-tightened",
  title: "A limit of a number, text, list or object became tighter.",
  why: "Values that were valid are refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { note: { type: "string", maxLength: 20 } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { note: { type: "string", maxLength: 10 } } } },
    },
  },
};
