import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A custom field is gone. */
export const spokiCustomFieldRemoved: SpokiCompatibilityRule = {
  id: "spoki-custom-field-removed",
  title: "A custom field is gone.",
  why: "Payloads that give it are refused by the contract, and a plan with `prune` deletes it with the values of every contact. Whatever reads it from a contact gets it no more.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  example: {
    previous: { customFields: { ORDER_ID: { label: "Order", type: "text", example: "A-1" } } },
    current: { customFields: {} },
  },
};
