import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property that was taken as it came has a schema. */
export const svixPropertyDescribed: SvixCompatibilityRule = {
  id: "svix-property-described",
  title: "A property that was taken as it came has a schema.",
  why: "Payloads that had it already, with something else in it, are refused; those that did not have it stay valid.",
  verdicts: { producer: "risky", consumer: "compatible" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } } } },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" }, note: { type: "string" } } } },
    },
  },
};
