/** Not sure, or certainly not. No text stands at this address. */
export const notSure: usize = 0;

export const tab: u32 = 0x09;
export const newline: u32 = 0x0a;
export const carriageReturn: u32 = 0x0d;
export const space: u32 = 0x20;
export const quote: u32 = 0x22;
export const plus: u32 = 0x2b;
export const comma: u32 = 0x2c;
export const minus: u32 = 0x2d;
export const point: u32 = 0x2e;
export const slash: u32 = 0x2f;
export const zero: u32 = 0x30;
export const colon: u32 = 0x3a;
export const atSign: u32 = 0x40;
export const upperA: u32 = 0x41;
export const openBracket: u32 = 0x5b;
export const backslash: u32 = 0x5c;
export const closeBracket: u32 = 0x5d;
export const underscore: u32 = 0x5f;
export const lowerA: u32 = 0x61;
export const openBrace: u32 = 0x7b;
export const closeBrace: u32 = 0x7d;

export function byteAt(at: usize): u32 {
  return load<u8>(at);
}

export function isDigit(byte: u32): bool {
  return byte - zero <= 9;
}

/** True for one of the 26 letters that start with `first`. */
export function isLetter(byte: u32, first: u32): bool {
  return byte - first < 26;
}

export function isAlphanumeric(byte: u32): bool {
  return isLetter(byte | 0x20, lowerA) || isDigit(byte);
}
