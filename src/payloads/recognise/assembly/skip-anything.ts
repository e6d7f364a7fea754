import {
  byteAt,
  closeBrace,
  closeBracket,
  isAlphanumeric,
  minus,
  newline,
  notSure,
  openBrace,
  openBracket,
  plus,
  point,
  quote,
} from "./bytes.ts";
import { skipText } from "./read-text.ts";

/**
 * The address after a value of any kind. Whether what stands there is JSON is for others to say; if it is, this is where
 * it ends.
 */
export function skipAnything(start: usize): usize {
  const first = byteAt(start);
  if (first == quote) {
    const end = skipText(start + 1);
    return end == notSure ? notSure : end + 1;
  }
  if (first == openBrace || first == openBracket) return skipBrackets(start);
  let at = start;
  while (isPartOfWord(byteAt(at))) at++;
  return at == start ? notSure : at;
}

function skipBrackets(at: usize): usize {
  let open: u32 = 0;
  while (true) {
    const byte = byteAt(at);
    if (byte == quote) {
      at = skipText(at + 1);
      if (at == notSure) return notSure;
    } else if (byte == openBrace || byte == openBracket) open++;
    else if (byte == closeBrace || byte == closeBracket) {
      if (--open == 0) return at + 1;
    } else if (byte == newline) return notSure;
    at++;
  }
}

/** True for what numbers and words such as `true` are made of. */
function isPartOfWord(byte: u32): bool {
  return isAlphanumeric(byte) || byte == plus || byte == minus || byte == point;
}
