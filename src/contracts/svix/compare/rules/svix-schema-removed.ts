import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type has no schema any more. */
export const svixSchemaRemoved: SvixCompatibilityRule = {
  id: "svix-schema-removed",
  title: "An event type has no schema any more.",
  why: "Nothing that was sent is refused, but nothing is promised either.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
    current: { description: "An order was placed" },
  },
};
