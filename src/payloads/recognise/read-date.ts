import { notSure, quote, skipDigits } from "./read-text.ts";

/** `YYYY-MM-DD` and its closing quote; gives the offset of the quote. */
export function readDay(bytes: Uint8Array, start: number): number {
  const at = skipDay(bytes, start);
  return at !== notSure && bytes[at] === quote ? at : notSure;
}

/** `YYYY-MM-DDTHH:MM:SS`, a fraction or none, `Z` or `±HH:MM`, and the closing quote. */
export function readInstant(bytes: Uint8Array, start: number): number {
  const time = skipDay(bytes, start);
  if (time === notSure || bytes[time] !== 0x54) return notSure;
  const isTime =
    isWithin(bytes, time + 1, 23) &&
    bytes[time + 3] === colon &&
    isWithin(bytes, time + 4, 59) &&
    bytes[time + 6] === colon &&
    isWithin(bytes, time + 7, 59);
  if (!isTime) return notSure;
  let at = time + 9;
  if (bytes[at] === 0x2e) {
    const fraction = at + 1;
    at = skipDigits(bytes, fraction);
    if (at === fraction || at - fraction > 9) return notSure;
  }
  return readZone(bytes, at);
}

function readZone(bytes: Uint8Array, at: number): number {
  const sign = bytes[at];
  if (sign === 0x5a) return bytes[at + 1] === quote ? at + 1 : notSure;
  if (sign !== 0x2b && sign !== 0x2d) return notSure;
  const isZone = isWithin(bytes, at + 1, 23) && bytes[at + 3] === colon && isWithin(bytes, at + 4, 59);
  return isZone && bytes[at + 6] === quote ? at + 6 : notSure;
}

/** Days that every year has: the 29th of February is left to others. */
function skipDay(bytes: Uint8Array, at: number): number {
  const isShaped =
    twoDigits(bytes, at) >= 0 && twoDigits(bytes, at + 2) >= 0 && bytes[at + 4] === dash && bytes[at + 7] === dash;
  if (!isShaped) return notSure;
  const month = twoDigits(bytes, at + 5);
  const day = twoDigits(bytes, at + 8);
  if (month < 1 || month > 12 || day < 1 || day > 31) return notSure;
  return day <= 28 || (month !== 2 && (day <= 30 || hasDay31(month))) ? at + 10 : notSure;
}

function hasDay31(month: number): boolean {
  return month <= 7 ? month % 2 === 1 : month % 2 === 0;
}

function isWithin(bytes: Uint8Array, at: number, most: number): boolean {
  const value = twoDigits(bytes, at);
  return value >= 0 && value <= most;
}

/** The number that two digits make, or -1. */
function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1;
}

const colon = 0x3a;
const dash = 0x2d;
