import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** The dates of a custom field are written otherwise. */
export const spokiDateRewritten: SpokiCompatibilityRule = {
  id: "spoki-date-rewritten",
  title: "The dates of a custom field are written otherwise.",
  why: "The example of a date says how all of them are written. Payloads of before are warned of, and readers see both forms for a while.",
  verdicts: { producer: "risky", consumer: "risky" },
  example: {
    previous: { customFields: { DAY: { label: "Delivery", type: "date", example: "2026-12-24" } } },
    current: { customFields: { DAY: { label: "Delivery", type: "date", example: "24.12.2026" } } },
  },
};
