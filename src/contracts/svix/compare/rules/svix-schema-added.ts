import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** An event type without a schema has one. */
export const svixSchemaAdded: SvixCompatibilityRule = {
  id: "svix-schema-added",
  title: "An event type without a schema has one.",
  why: "Any payload passed before; now only those that fit.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: { description: "An order was placed" },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, required: ["orderId"] } },
    },
  },
};
