import type { SpokiCompatibilityRule } from "../spoki-compatibility-rule.ts";

/** A custom field is of another type. */
export const spokiCustomFieldRetyped: SpokiCompatibilityRule = {
  id: "spoki-custom-field-retyped",
  title: "A custom field is of another type.",
  why: "Spoki fixes the type of a field when it is made: another type needs another field, and dates are not written as other texts are.",
  verdicts: { producer: "breaking", consumer: "breaking" },
  example: {
    previous: { customFields: { SINCE: { label: "Since", type: "text", example: "2026-12-24" } } },
    current: { customFields: { SINCE: { label: "Since", type: "date", example: "2026-12-24" } } },
  },
};
