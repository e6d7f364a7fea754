import { backslash, byteAt, notSure, quote, slash, space } from "./bytes.ts";
import { findKey } from "./find-key.ts";
import * as layout from "../layout.ts";
import { isHexCode } from "./read-text.ts";

/** The row of the key that was read last; `notSure` when none has it. */
export let keyRow: usize = notSure;

/**
 * Reads a key from behind its opening quote, however it is written, looking from behind the row that was expected; gives
 * the address behind the closing quote, `notSure` when it cannot tell which key this is.
 */
export function readKey(at: usize, from: usize, to: usize, expected: usize): usize {
  keyRow = findKey(at, from, to, expected);
  if (keyRow != notSure) return at + load<u32>(keyRow, layout.rowKeyLength);
  let hasEscape = false;
  let end = at;
  for (let byte = byteAt(end); byte != quote; byte = byteAt(++end)) {
    if (byte == backslash) {
      hasEscape = true;
      byte = byteAt(++end);
    }
    // A line break, at the latest, ends it.
    if (byte < space) return notSure;
  }
  if (!hasEscape) return end + 1;
  if (!respell(at, end)) return notSure;
  keyRow = findKey(layout.spelling, from, to, from - layout.rowBytes);
  return end + 1;
}

/** Writes a key as the rows hold it: escapes only where a serializer needs them. False when that is too rare to be done. */
function respell(at: usize, end: usize): bool {
  const most: usize = layout.spellingEnd;
  let to: usize = layout.spelling;
  while (at < end) {
    if (to >= most) return false;
    const byte = byteAt(at++);
    if (byte != backslash) {
      to = put(to, byte);
      continue;
    }
    const escaped = byteAt(at++);
    if (escaped == slash) to = put(to, slash);
    else if (isShortEscape(escaped)) to = put(put(to, backslash), escaped);
    else if (escaped == 0x75 && isHexCode(at)) {
      to = putCharacter(to, readHex(at));
      if (to == notSure) return false;
      at += 4;
    } else return false;
  }
  put(to, quote);
  return true;
}

/** True for what a serializer writes behind a backslash: a quote, a backslash, and b, f, n, r, t. */
function isShortEscape(byte: u32): bool {
  return (
    byte == quote || byte == backslash || byte == 0x62 || byte == 0x66 || byte == 0x6e || byte == 0x72 || byte == 0x74
  );
}

/** A character in UTF-8; `notSure` of control characters and of halves. */
function putCharacter(to: usize, code: u32): usize {
  if (code < space || (code >= 0xd800 && code <= 0xdfff)) return notSure;
  if (code == quote || code == backslash) return put(put(to, backslash), code);
  if (code < 0x80) return put(to, code);
  if (code < 0x800) return put(put(to, 0xc0 | (code >> 6)), 0x80 | (code & 0x3f));
  return put(put(put(to, 0xe0 | (code >> 12)), 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f));
}

function put(to: usize, byte: u32): usize {
  store<u8>(to, byte as u8);
  return to + 1;
}

/** The number that four hexadecimal digits make. */
function readHex(at: usize): u32 {
  let code: u32 = 0;
  for (let digit: usize = 0; digit < 4; digit++) {
    const byte = byteAt(at + digit);
    // a to f end in 1 to 6, in either case
    code = (code << 4) | ((byte & 0x0f) + (byte > 0x39 ? 9 : 0));
  }
  return code;
}
