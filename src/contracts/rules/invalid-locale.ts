import { checkFormat } from "../check-format.ts";
import { isLetters } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no locale. */
export const invalidLocale: PayloadRule = {
  id: "invalid-locale",
  severity: "error",
  title: "A text is no locale",
  why: "The YAML declares `format: locale`. The platform writes locales as language and region.",
  fix: "Send `es_ES`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "locale" } } },
    accepted: [{ _user_id: "u-1", value: "es_ES" }],
    rejected: [{ _user_id: "u-1", value: "es-es" }],
  },
  check: checkFormat("locale", "a locale", isLocale),
};

/** `xx_XX`, the way the platform writes its own. */
function isLocale(text: string): boolean {
  return text.length === 5 && text[2] === "_" && isLetters(text, 0, 2, "lower") && isLetters(text, 3, 5, "upper");
}
