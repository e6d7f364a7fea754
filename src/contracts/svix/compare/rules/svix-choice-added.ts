import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A value takes values that were not listed. */
export const svixChoiceAdded: SvixCompatibilityRule = {
  id: "svix-choice-added",
  title: "A value takes values that were not listed.",
  why: "Nothing that was valid is refused; readers that switch over the list meet a value that they do not know.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { status: { enum: ["open"] } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { status: { enum: ["open", "paid"] } } } },
    },
  },
};
