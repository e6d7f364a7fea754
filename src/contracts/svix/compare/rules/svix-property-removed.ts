import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property was removed from a closed schema. */
export const svixPropertyRemoved: SvixCompatibilityRule = {
  id: "svix-property-removed",
  title: "A property was removed from a closed schema.",
  why: "Payloads that have it are refused; readers no longer get it.",
  verdicts: { producer: "breaking", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: {
        "1": {
          type: "object",
          properties: { orderId: { type: "string" }, note: { type: "string" } },
          additionalProperties: false,
        },
      },
    },
    current: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, additionalProperties: false } },
    },
  },
};
