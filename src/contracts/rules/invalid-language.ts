import { checkFormat } from "../check-format.ts";
import { isLetters } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no language code. */
export const invalidLanguage: PayloadRule = {
  id: "invalid-language",
  severity: "error",
  title: "A text is no language code",
  why: "The YAML declares `format: language`. A language that is not recognised chooses no translation.",
  fix: "Send `es`, `es_ES` or `es-ES`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "language" } } },
    accepted: [{ _user_id: "u-1", value: "es" }],
    rejected: [{ _user_id: "u-1", value: "Spanish" }],
  },
  check: checkFormat("language", "a language code", isLanguage),
};

/** `xx`, or with a region `xx_XX` or `xx-XX`. */
function isLanguage(text: string): boolean {
  if (text.length !== 2 && text.length !== 5) return false;
  const hasRegion = (text[2] === "_" || text[2] === "-") && isLetters(text, 3, 5, "upper");
  return isLetters(text, 0, 2, "lower") && (text.length === 2 || hasRegion);
}
