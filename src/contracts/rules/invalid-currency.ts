import { checkFormat } from "../check-format.ts";
import { isLetters } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no currency code. */
export const invalidCurrency: PayloadRule = {
  id: "invalid-currency",
  severity: "error",
  title: "A text is no currency code",
  why: "The YAML declares `format: currency`. The platform takes ISO 4217; an amount in an unknown currency cannot be summed.",
  fix: "Send three capitals, such as `EUR`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "currency" } } },
    accepted: [{ _user_id: "u-1", value: "EUR" }],
    rejected: [{ _user_id: "u-1", value: "€" }],
  },
  check: checkFormat("currency", "a currency code", isCurrency),
};

function isCurrency(text: string): boolean {
  return text.length === 3 && isLetters(text, 0, 3, "upper");
}
