import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A value takes fewer types. */
export const svixTypeNarrowed: SvixCompatibilityRule = {
  id: "svix-type-narrowed",
  title: "A value takes fewer types.",
  why: "Values that were valid are refused. What is left is of a type that readers could meet before.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { total: { type: ["number", "string"] } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { total: { type: "number" } } } },
    },
  },
};
