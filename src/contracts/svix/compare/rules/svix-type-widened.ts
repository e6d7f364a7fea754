import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A value takes more types. */
export const svixTypeWidened: SvixCompatibilityRule = {
  id: "svix-type-widened",
  title: "A value takes more types.",
  why: "Nothing that was valid is refused; readers meet types that they do not expect.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { total: { type: "number" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { total: { type: ["number", "string"] } } } },
    },
  },
};
