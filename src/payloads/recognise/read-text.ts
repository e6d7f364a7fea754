/*
 * Readers over raw bytes. Each takes the offset of what it should read and gives the offset after it, or -1 for anything
 * that it is not sure of. All stop at a line break at the latest, so a line must end in one.
 */

/** Not sure, or certainly not. */
export const notSure = -1;

/**
 * Reads over a text from behind its opening quote; gives the offset of the closing one. Four bytes at a time: a byte
 * below 0x21 after `^ 0x02` is a quote or a control character, and subtracting sets its highest bit.
 */
export function skipText(bytes: Uint8Array, view: DataView, start: number): number {
  let at = start;
  for (;;) {
    const four = view.getInt32(at, true);
    const turned = four ^ 0x02020202;
    const slashed = four ^ 0x5c5c5c5c;
    const hits = (((turned - 0x21212121) & ~turned) | ((slashed - 0x01010101) & ~slashed)) & 0x80808080;
    if (hits === 0) {
      at += 4;
      continue;
    }
    at += (31 - Math.clz32(hits & -hits)) >> 3;
    const byte = bytes[at];
    if (byte === quote) return at;
    if (byte !== backslash) return notSure;
    at = skipEscape(bytes, at + 1);
    if (at === notSure) return notSure;
  }
}

/** Like `skipText`, for texts whose length or bytes matter: not sure of any escape. */
export function skipPlainText(bytes: Uint8Array, view: DataView, start: number): number {
  const end = skipText(bytes, view, start);
  if (end === notSure) return notSure;
  for (let at = start; at < end; at += 1) if (bytes[at] === backslash) return notSure;
  return end;
}

/** A number of at most 15 digits before its point and without exponent; minus zero is left to others. */
export function skipNumber(bytes: Uint8Array, start: number): number {
  let at = start;
  if (bytes[at] === minus) {
    at += 1;
    if (bytes[at] === zero) return notSure;
  }
  const whole = at;
  at = skipDigits(bytes, at);
  if (at === whole || at - whole > 15 || (bytes[whole] === zero && at - whole > 1)) return notSure;
  if (bytes[at] !== point) return at;
  const fraction = at + 1;
  at = skipDigits(bytes, fraction);
  return at === fraction ? notSure : at;
}

/** The offset after digits, if there are any. */
export function skipDigits(bytes: Uint8Array, start: number): number {
  let at = start;
  for (;;) {
    const digit = (bytes[at] ?? 0) - zero;
    if (digit < 0 || digit > 9) return at;
    at += 1;
  }
}

/** `true` or `false`. */
export function skipBoolean(view: DataView, bytes: Uint8Array, at: number): number {
  const four = view.getInt32(at, true);
  if (four === wordTrue) return at + 4;
  return four === wordFals && bytes[at + 4] === 0x65 ? at + 5 : notSure;
}

/** `null`. */
export function skipNull(view: DataView, at: number): number {
  return view.getInt32(at, true) === wordNull ? at + 4 : notSure;
}

/** The offset after the escape whose backslash was just read. */
function skipEscape(bytes: Uint8Array, at: number): number {
  switch (bytes[at] ?? 0) {
    case quote:
    case backslash:
    case 0x2f:
    case 0x62:
    case 0x66:
    case 0x6e:
    case 0x72:
    case 0x74:
      return at + 1;
    case 0x75:
      for (let digit = 1; digit <= 4; digit += 1) if (!isHexDigit(bytes[at + digit] ?? 0)) return notSure;
      return at + 5;
    default:
      return notSure;
  }
}

function isHexDigit(byte: number): boolean {
  return (byte >= zero && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}

const wordTrue = 0x65757274;
const wordFals = 0x736c6166;
const wordNull = 0x6c6c756e;

export const quote = 0x22;
const backslash = 0x5c;
const minus = 0x2d;
const zero = 0x30;
const point = 0x2e;
