import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property is no longer required. */
export const svixPropertyBecameOptional: SvixCompatibilityRule = {
  id: "svix-property-became-optional",
  title: "A property is no longer required.",
  why: "Payloads with it stay valid; readers can no longer rely on it.",
  verdicts: { producer: "compatible", consumer: "breaking" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, required: ["orderId"] } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
  },
};
