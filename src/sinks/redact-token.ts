import type { Secret } from "../model/secret.ts";
import type { PrintedText } from "./run-command.ts";

const excerptLines = 5;
const excerptLength = 500;

/**
 * The last lines a command printed, fit for an error message: no token in any usual encoding, no control characters,
 * and no line that a CI system could take for a command of its own. Empty when nothing was printed.
 */
export function formatExcerpt({ text, isCut }: PrintedText, token: Secret): string {
  const plain = stripControls(text);
  const forms = listForms(token);
  const redacted = redact(plain, forms);
  // Where the output was cut, the rest of a token may stand.
  const longest = Math.max(...forms.map((form) => form.length));
  const whole = isCut ? redacted.slice(longest) : redacted;
  const lines = whole.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 0) return "";
  return lines.slice(-excerptLines).join("\n").slice(-excerptLength).trim().replaceAll(/^/gm, "| ");
}

/** The token as it is and in the encodings that programs print it in. */
function listForms(token: Secret): readonly string[] {
  const value = token.reveal();
  const bytes = Buffer.from(value, "utf8");
  const escaped = JSON.stringify(value).slice(1, -1);
  const base64 = bytes.toString("base64").replace(/=+$/, "");
  const hex = bytes.toString("hex");
  const forms = [
    value,
    escaped,
    encodeURIComponent(value),
    base64,
    bytes.toString("base64url"),
    hex,
    hex.toUpperCase(),
  ];
  // Longest first, so that a form is not broken by one that it contains.
  return [...new Set(forms)].filter((form) => form !== "").toSorted((one, other) => other.length - one.length);
}

function redact(text: string, forms: readonly string[]): string {
  return forms.reduce((redacted, form) => redacted.replaceAll(form, "[secret]"), text);
}

/** Escape sequences go first, as a token with one in the middle would not be found. */
function stripControls(text: string): string {
  return text
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)\p{Cc}\[[0-9;?]*[ -/]*[@-~]/gu, "")
    .replaceAll(/(?!\n)[\p{Cc}\p{Cf}]/gu, "");
}
