import type { SvixCompatibilityRule } from "../svix-compatibility-rule.ts";

/** A property was added to a closed schema. */
export const svixPropertyAdded: SvixCompatibilityRule = {
  id: "svix-property-added",
  title: "A property was added to a closed schema.",
  why: "Nobody could send it before. Readers that are strict themselves refuse what they do not know.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: {
    previous: {
      description: "An order was placed",
      schemas: { "1": { type: "object", properties: { orderId: { type: "string" } }, additionalProperties: false } },
    },
    current: {
      description: "An order was placed",
      schemas: {
        "1": {
          type: "object",
          properties: { orderId: { type: "string" }, note: { type: "string" } },
          additionalProperties: false,
        },
      },
    },
  },
};
