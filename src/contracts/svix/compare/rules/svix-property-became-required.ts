import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property became required. */
export const svixPropertyBecameRequired: SvixCompatibilityRule = {
  id: "svix-property-became-required",
  title: "A property became required.",
  why: "Payloads without it were valid and are refused. Readers gain by it.",
  verdicts: { producer: "breaking", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, required: ["orderId"] } },
    },
  },
};
