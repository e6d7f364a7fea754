import { notSure, quote, skipDigits } from "./read-text.ts";

/*
 * The formats that can be told byte by byte. Each reads from behind the opening quote and gives the offset of the closing
 * one. They accept less than the rules do: what is unusual, such as a domain with accents, is left to those.
 */

/** So many letters of one case, such as a country or a currency. */
export function readLetters(bytes: Uint8Array, start: number, count: number, first: number): number {
  for (let at = start; at < start + count; at += 1) if (!isLetter(bytes[at] ?? 0, first)) return notSure;
  return bytes[start + count] === quote ? start + count : notSure;
}

/** `es`, `es_ES`, `es-ES`. */
export function readLanguage(bytes: Uint8Array, start: number): number {
  if (!isLetter(bytes[start] ?? 0, lowerA) || !isLetter(bytes[start + 1] ?? 0, lowerA)) return notSure;
  if (bytes[start + 2] === quote) return start + 2;
  return bytes[start + 2] === dash ? readLetters(bytes, start + 3, 2, upperA) : readLocale(bytes, start);
}

/** `es_ES`. */
export function readLocale(bytes: Uint8Array, start: number): number {
  if (!isLetter(bytes[start] ?? 0, lowerA) || !isLetter(bytes[start + 1] ?? 0, lowerA)) return notSure;
  return bytes[start + 2] === 0x5f ? readLetters(bytes, start + 3, 2, upperA) : notSure;
}

/** A plus and 7 to 15 digits, the first of them not 0. */
export function readPhone(bytes: Uint8Array, start: number): number {
  if (bytes[start] !== 0x2b || bytes[start + 1] === 0x30) return notSure;
  const end = skipDigits(bytes, start + 1);
  const digits = end - start - 1;
  return digits >= 7 && digits <= 15 && bytes[end] === quote ? end : notSure;
}

/** Letters, digits and `._+-` before the `@`; at least two labels of letters, digits and `-` behind it. */
export function readEmail(bytes: Uint8Array, start: number): number {
  let at = start;
  for (; isWordByte(bytes[at] ?? 0) || bytes[at] === dot || bytes[at] === dash || bytes[at] === 0x2b; at += 1);
  const domain = at + 1;
  const isLocal = at > start && at - start <= 64 && bytes[start] !== dot && bytes[at - 1] !== dot;
  if (!isLocal || bytes[at] !== 0x40) return notSure;
  let labels = 0;
  for (at = domain; ; at += 1) {
    const label = at;
    for (; isAlphanumeric(bytes[at] ?? 0) || bytes[at] === dash; at += 1);
    const isLabel = at > label && at - label <= 63 && bytes[label] !== dash && bytes[at - 1] !== dash;
    if (!isLabel) return notSure;
    labels += 1;
    if (bytes[at] !== dot) return bytes[at] === quote && labels > 1 && at - start <= 254 ? at : notSure;
  }
}

/** `http://` or `https://`, a host of letters, digits, `.` and `-`, and then printable ASCII. */
export function readUrl(bytes: Uint8Array, start: number): number {
  let at = start;
  for (const byte of http) if (bytes[at++] !== byte) return notSure;
  if (bytes[at] === 0x73) at += 1;
  for (const byte of slashes) if (bytes[at++] !== byte) return notSure;
  if (!isAlphanumeric(bytes[at] ?? 0)) return notSure;
  for (; isAlphanumeric(bytes[at] ?? 0) || bytes[at] === dot || bytes[at] === dash; at += 1);
  if (bytes[at] !== quote && bytes[at] !== 0x2f && bytes[at] !== 0x3f && bytes[at] !== 0x23) return notSure;
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte === quote) return at;
    if (byte <= 0x20 || byte >= 0x7f || byte === 0x5c) return notSure;
    at += 1;
  }
}

/** `latitude,longitude` in degrees, below 90 and 180. */
export function readGeopoint(bytes: Uint8Array, start: number): number {
  const comma = skipDegrees(bytes, start, 90);
  if (comma === notSure || bytes[comma] !== 0x2c) return notSure;
  const end = skipDegrees(bytes, bytes[comma + 1] === 0x20 ? comma + 2 : comma + 1, 180);
  return end !== notSure && bytes[end] === quote ? end : notSure;
}

function skipDegrees(bytes: Uint8Array, start: number, limit: number): number {
  const whole = bytes[start] === dash ? start + 1 : start;
  let at = skipDigits(bytes, whole);
  if (at === whole || at - whole > 3) return notSure;
  let degrees = 0;
  for (let digit = whole; digit < at; digit += 1) degrees = degrees * 10 + (bytes[digit] ?? 0) - 0x30;
  if (degrees >= limit) return notSure;
  if (bytes[at] !== dot) return at;
  const fraction = at + 1;
  at = skipDigits(bytes, fraction);
  return at === fraction ? notSure : at;
}

function isLetter(byte: number, first: number): boolean {
  return byte >= first && byte < first + 26;
}

function isAlphanumeric(byte: number): boolean {
  return isLetter(byte | 0x20, lowerA) || (byte >= 0x30 && byte <= 0x39);
}

function isWordByte(byte: number): boolean {
  return isAlphanumeric(byte) || byte === 0x5f;
}

export const upperA = 0x41;
const lowerA = 0x61;
const dot = 0x2e;
const dash = 0x2d;
const http = [0x68, 0x74, 0x74, 0x70];
const slashes = [0x3a, 0x2f, 0x2f];
