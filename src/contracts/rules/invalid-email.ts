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
  return (text.length <= 254 && usualEmail.test(text)) || isUnusualEmail(text);
}

/** Most addresses; it looks at each character about once, and what it does not take is looked at closely. */
const usualEmail = /^[0-9A-Za-z](?:[0-9A-Za-z._+-]{0,62}[0-9A-Za-z])?@(?:[0-9A-Za-z]{1,63}\.)+[A-Za-z]{2,63}$/;

function isUnusualEmail(text: string): boolean {
  const at = text.indexOf("@");
  if (at < 1 || at > 64 || text.length > 254 || text.includes("@", at + 1) || hasBlank(text)) return false;
  return !text.startsWith(".") && text[at - 1] !== "." && isDomain(text, at + 1);
}

/** At least two labels up to the end of the text. */
function isDomain(text: string, start: number): boolean {
  const dot = text.indexOf(".", start);
  if (dot === -1) return false;
  let from = start;
  for (let to = dot; to !== -1; to = text.indexOf(".", from)) {
    if (!isLabel(text, from, to)) return false;
    from = to + 1;
  }
  return isLabel(text, from, text.length);
}

function isLabel(text: string, from: number, to: number): boolean {
  const isRight = to > from && to - from <= 63 && text[from] !== "-" && text[to - 1] !== "-";
  return isRight && isHostName(text, from, to);
}

/** Letters, digits and dashes; of other scripts too. */
function isHostName(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return hostName.test(text.slice(from, to));
    const letter = code | 0x20;
    const isPlain = (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x2d;
    if (!isPlain) return false;
  }
  return true;
}

const hostName = new RegExp(`^[${hostLetters}-]+$`, "u");
