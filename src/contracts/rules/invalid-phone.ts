import { isDigit } from "../data-types.ts";
import { checkFormat } from "../check-format.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no phone number with country code. */
export const invalidPhone: PayloadRule = {
  id: "invalid-phone",
  severity: "warning",
  title: "A text is no phone number with country code",
  why: "The YAML declares `format: phone`. The platform completes local numbers with the datasource's country, or not: a message to the wrong country costs money.",
  fix: "Send it as E.164: `+34600000000`.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "phone" } } },
    accepted: [{ _user_id: "u-1", value: "+34600000000" }],
    rejected: [{ _user_id: "u-1", value: "600 000 000" }],
  },
  check: checkFormat("phone", "a phone number with country code", isPhone),
};

/** E.164: a plus and 7 to 15 digits, the first of them not 0. */
function isPhone(text: string): boolean {
  if (text.length < 8 || text.length > 16 || text[0] !== "+" || text[1] === "0") return false;
  for (let at = 1; at < text.length; at++) if (!isDigit(text.charCodeAt(at))) return false;
  return true;
}
