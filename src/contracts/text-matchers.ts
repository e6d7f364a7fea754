/** True when every character of `text` from `start` to `end` is one of the letters of the named case. */
export function isLetters(text: string, start: number, end: number, letters: "upper" | "lower"): boolean {
  const first = letters === "upper" ? 65 : 97;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!(code >= first && code < first + 26)) return false;
  }
  return end > start;
}

/** True when there is a space, a control character or another blank in the text. */
export function hasBlank(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code <= 0x20 || code === 0x7f) return true;
    if (code > 0x7f) return /[\s\p{Cc}]/u.test(text);
  }
  return false;
}

/**
 * What the names of hosts are made of beside the dash, as part of a character class: ASCII, and of other scripts the
 * blocks that hold letters. Written out, because not every language's expressions know classes of Unicode.
 */
export const hostLetters = "0-9A-Za-z\u00c0-\u1fff\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd";
