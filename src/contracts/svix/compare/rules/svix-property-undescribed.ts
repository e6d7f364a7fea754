import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property of an open schema has no schema any more. */
export const svixPropertyUndescribed: SvixCompatibilityRule = {
  id: "svix-property-undescribed",
  title: "A property of an open schema has no schema any more.",
  why: "It may still be sent, with anything in it, which readers do not expect.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" }, note: { type: "string" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
  },
};
