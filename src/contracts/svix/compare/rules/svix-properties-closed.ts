import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** Fewer properties are taken beside the named ones. */
export const svixPropertiesClosed: SvixCompatibilityRule = {
  id: "svix-properties-closed",
  title: "Fewer properties are taken beside the named ones.",
  why: "Payloads with other properties were valid and are refused.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, additionalProperties: false } },
    },
  },
};
