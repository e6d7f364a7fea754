import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** Custom fields or templates are declared at last. */
export const spokiSectionAdded: SpokiCompatibilityRule = {
  id: "spoki-section-added",
  title: "Custom fields or templates are declared at last.",
  why: "From now on payloads are held against them, whatever was sent before: what is not declared is refused.",
  verdicts: { producer: "risky", consumer: "compatible" },
  example: { previous: {}, current: { customFields: { ORDER_ID: { label: "Order", type: "text", example: "A-1" } } } },
};
