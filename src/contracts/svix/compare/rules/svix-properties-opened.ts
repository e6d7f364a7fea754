import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** More properties are taken beside the named ones. */
export const svixPropertiesOpened: SvixCompatibilityRule = {
  id: "svix-properties-opened",
  title: "More properties are taken beside the named ones.",
  why: "Nothing that was valid is refused; strict readers meet properties that they do not know.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, additionalProperties: false } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
  },
};
