// Whatever moves a cursor, reorders, joins or hides text: controls, formats (marks of direction, zero width, tags),
// lone surrogates, and the two separators that some programs take for line ends.
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** One line of text that shows what foreign text holds and does none of it. */
export function escapeControl(text: string): string {
  return text.replace(unsafe, (found) => {
    if (found === "\n") return "\\n";
    if (found === "\t") return "\\t";
    return `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
