import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A custom field is new. */
export const spokiCustomFieldAdded: SpokiCompatibilityRule = {
  id: "spoki-custom-field-added",
  title: "A custom field is new.",
  why: "Payloads without it stay valid, and nobody reads it yet.",
  verdicts: { producer: "compatible", consumer: "compatible" },
  example: {
    previous: { customFields: {} },
    current: { customFields: { ORDER_ID: { label: "Order", type: "text", example: "A-1" } } },
  },
};
