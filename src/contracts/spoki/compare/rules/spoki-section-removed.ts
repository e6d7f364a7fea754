import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** Custom fields or templates are not declared any more. */
export const spokiSectionRemoved: SpokiCompatibilityRule = {
  id: "spoki-section-removed",
  title: "Custom fields or templates are not declared any more.",
  why: "Nothing is held against them any more: what was refused is taken, and nobody promises what is there.",
  verdicts: { producer: "compatible", consumer: "risky" },
  example: { previous: { customFields: { ORDER_ID: { label: "Order", type: "text", example: "A-1" } } }, current: {} },
};
