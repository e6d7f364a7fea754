import { checkFormat } from "../check-format.ts";
import { isLetters } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no country code. */
export const invalidCountry: PayloadRule = {
  id: "invalid-country",
  severity: "error",
  title: "A text is no country code",
  why: "The YAML declares `format: country`. Segments by country compare two-letter codes.",
  fix: "Send ISO 3166-1 alpha-2 in capitals, such as `ES`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "country" } } },
    accepted: [{ _user_id: "u-1", value: "ES" }],
    rejected: [{ _user_id: "u-1", value: "Spain" }],
  },
  check: checkFormat("country", "a country code", isCountry),
};

function isCountry(text: string): boolean {
  return text.length === 2 && isLetters(text, 0, 2, "upper");
}
