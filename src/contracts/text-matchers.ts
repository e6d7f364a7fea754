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
  return /[\s\p{Cc}]/u.test(text);
}
