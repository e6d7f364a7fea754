import { backslash, byteAt, carriageReturn, isDigit, isLetter, lowerA, notSure, quote, space, tab } from "./bytes.ts";

/*
 * Readers over raw bytes. Each takes the address of what it should read and gives the address after it, or `notSure`.
 * All stop at a line break at the latest, so a line must end in one.
 */

/** True once an escape was read that is half of a character, without its other half behind or before it. */
let hasHalf: bool = false;

export function forgetHalves(): void {
  hasHalf = false;
}

export function sawHalf(): bool {
  return hasHalf;
}

/** The address after blanks; a line break is none here. */
export function skipBlanks(at: usize): usize {
  return byteAt(at) > space ? at : skipSomeBlanks(at);
}

function skipSomeBlanks(at: usize): usize {
  for (let byte = byteAt(at); byte == space || byte == tab || byte == carriageReturn; byte = byteAt(at)) at++;
  return at;
}

/** Reads over a text from behind its opening quote, 16 bytes at a time; gives the address of the closing one. */
export function skipText(at: usize): usize {
  while (true) {
    const stops = findStops(at);
    if (stops == 0) {
      at += 16;
      continue;
    }
    at += ctz(stops);
    const byte = byteAt(at);
    if (byte == quote) return at;
    if (byte != backslash) return notSure;
    at = skipEscape(at + 1);
    if (at == notSure) return notSure;
  }
}

/** Like `skipText`, for texts whose bytes matter: not sure of any escape. */
export function skipPlainText(at: usize): usize {
  let stops = findStops(at);
  while (stops == 0) {
    at += 16;
    stops = findStops(at);
  }
  at += ctz(stops);
  return byteAt(at) == quote ? at : notSure;
}

/** The address of the line break that ends the line. */
export function findLineEnd(at: usize): usize {
  while (true) {
    const breaks = i8x16.bitmask(i8x16.eq(v128.load(at), i8x16.splat(0x0a)));
    if (breaks != 0) return at + ctz(breaks);
    at += 16;
  }
}

/** One bit for each of the next 16 bytes that is a quote, a backslash or a control character. */
function findStops(at: usize): i32 {
  const bytes = v128.load(at);
  const quotes = i8x16.eq(bytes, i8x16.splat(0x22));
  const backslashes = i8x16.eq(bytes, i8x16.splat(0x5c));
  const controls = i8x16.lt_u(bytes, i8x16.splat(0x20));
  return i8x16.bitmask(v128.or(v128.or(quotes, backslashes), controls));
}

/** The address after the escape whose backslash was just read. */
function skipEscape(at: usize): usize {
  switch (byteAt(at)) {
    case quote:
    case backslash:
    case 0x2f: // the slash
    case 0x62: // b, f, n, r, t
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return at + 1;
    case 0x75: // u
      return isHexCode(at + 1) ? skipCode(at + 1) : notSure;
    default:
      return notSure;
  }
}

/** The address after the four digits of an escape; if they are the first half of a character, after its second half. */
function skipCode(at: usize): usize {
  if (isFirstHalf(at)) {
    if (byteAt(at + 4) == backslash && byteAt(at + 5) == 0x75 && isHexCode(at + 6) && isSecondHalf(at + 6))
      return at + 10;
    hasHalf = true;
  } else if (isSecondHalf(at)) hasHalf = true;
  return at + 4;
}

/** `d8` to `db`. */
function isFirstHalf(at: usize): bool {
  const second = byteAt(at + 1) | 0x20;
  return (byteAt(at) | 0x20) == 0x64 && (second == 0x38 || second == 0x39 || second == 0x61 || second == 0x62);
}

/** `dc` to `df`. */
function isSecondHalf(at: usize): bool {
  const second = byteAt(at + 1) | 0x20;
  return (byteAt(at) | 0x20) == 0x64 && second >= 0x63 && second <= 0x66;
}

/** True for the four digits of an escape. */
export function isHexCode(at: usize): bool {
  for (let digit: usize = 0; digit < 4; digit++) if (!isHexDigit(byteAt(at + digit))) return false;
  return true;
}

function isHexDigit(byte: u32): bool {
  return isDigit(byte) || (isLetter(byte | 0x20, lowerA) && (byte | 0x20) <= 0x66);
}
