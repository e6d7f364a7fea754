import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A value takes fewer of its listed values. */
export const svixChoiceRemoved: SvixCompatibilityRule = {
  id: "svix-choice-removed",
  title: "A value takes fewer of its listed values.",
  why: "Values that were valid are refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { status: { enum: ["open", "paid"] } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { status: { enum: ["open"] } } } },
    },
  },
};
