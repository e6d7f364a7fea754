import { checkFormat } from "../check-format.ts";
import { hasBlank, hostLetters } from "../text-matchers.ts";
import type { PayloadRule } from "../payload-rule.ts";

/** A text is no e-mail address. */
export const invalidEmail: PayloadRule = {
  id: "invalid-email",
  severity: "error",
  title: "A text is no e-mail address",
  why: "The YAML declares `format: email`. An address that cannot exist reaches nobody.",
  fix: "Send one address, without name and blanks.",
  streams: ["contacts", "events"],
  examples: {
    stream: "contacts",
    contract: { attributes: { value: { dataType: "string", format: "email" } } },
    accepted: [{ _user_id: "u-1", value: "ana@example.com" }],
    rejected: [{ _user_id: "u-1", value: "ana@example" }],
  },
  check: checkFormat("email", "an e-mail address", isEmail),
};

/** One `@`, something before it, a domain of at least two labels behind it. Quoted local parts are refused. */
function isEmail(text: string): boolean {
  const at = text.indexOf("@");
  if (at < 1 || at > 64 || text.length > 254 || text.includes("@", at + 1) || hasBlank(text)) return false;
  const labels = text.slice(at + 1).split(".");
  return labels.length > 1 && labels.every(isLabel) && !text.startsWith(".") && text[at - 1] !== ".";
}

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= 63 && !label.startsWith("-") && !label.endsWith("-") && isHostName(label);
}

function isHostName(label: string): boolean {
  return hostName.test(label);
}

const hostName = new RegExp(`^[${hostLetters}-]+$`, "u");
