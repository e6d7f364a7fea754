import {
  atSign,
  backslash,
  byteAt,
  colon,
  comma,
  isAlphanumeric,
  isLetter,
  lowerA,
  minus,
  notSure,
  plus,
  point,
  quote,
  slash,
  space,
  underscore,
  upperA,
  zero,
} from "./bytes.ts";
import { skipDigits } from "./read-number.ts";
import { skipLabel, skipLocalPart } from "./skip-run.ts";

/*
 * The formats that can be told byte by byte. Each reads from behind the opening quote and gives the address of the
 * closing one. They accept less than the rules do: what is unusual, such as a domain with accents, is left to those.
 */

/** So many capitals: a country or a currency. */
export function readCapitals(start: usize, count: usize): usize {
  for (let at = start; at < start + count; at++) if (!isLetter(byteAt(at), upperA)) return notSure;
  return byteAt(start + count) == quote ? start + count : notSure;
}

/** `es`, `es_ES`, `es-ES`. */
export function readLanguage(start: usize): usize {
  if (!isLetter(byteAt(start), lowerA) || !isLetter(byteAt(start + 1), lowerA)) return notSure;
  const next = byteAt(start + 2);
  if (next == quote) return start + 2;
  return next == minus || next == underscore ? readCapitals(start + 3, 2) : notSure;
}

/** `es_ES`. */
export function readLocale(start: usize): usize {
  return byteAt(start + 2) == underscore ? readLanguage(start) : notSure;
}

/** A plus and 7 to 15 digits, the first of them not 0. */
export function readPhone(start: usize): usize {
  if (byteAt(start) != plus || byteAt(start + 1) == zero) return notSure;
  const end = skipDigits(start + 1);
  const digits = end - start - 1;
  return digits >= 7 && digits <= 15 && byteAt(end) == quote ? end : notSure;
}

/** Letters, digits and `._+-` before the `@`; at least two labels of letters, digits and `-` behind it. */
export function readEmail(start: usize): usize {
  let at = skipLocalPart(start);
  const isLocal = at > start && at - start <= 64 && byteAt(start) != point && byteAt(at - 1) != point;
  if (!isLocal || byteAt(at) != atSign) return notSure;
  let labels = 0;
  do {
    const label = at + 1;
    at = skipLabel(label);
    const isLabel = at > label && at - label <= 63 && byteAt(label) != minus && byteAt(at - 1) != minus;
    if (!isLabel) return notSure;
    labels++;
  } while (byteAt(at) == point);
  return byteAt(at) == quote && labels > 1 && at - start <= 254 ? at : notSure;
}

/** `http://` or `https://`, a host of letters, digits, `.` and `-`, and then printable ASCII. */
export function readUrl(start: usize): usize {
  if (load<u32>(start) != 0x70747468) return notSure;
  let at = byteAt(start + 4) == 0x73 ? start + 5 : start + 4;
  if (byteAt(at) != colon || byteAt(at + 1) != slash || byteAt(at + 2) != slash) return notSure;
  at += 3;
  if (!isAlphanumeric(byteAt(at))) return notSure;
  while (isAlphanumeric(byteAt(at)) || byteAt(at) == point || byteAt(at) == minus) at++;
  const behind = byteAt(at);
  if (behind != quote && behind != slash && behind != 0x3f && behind != 0x23) return notSure;
  while (true) {
    const byte = byteAt(at);
    if (byte == quote) return at;
    if (byte <= space || byte >= 0x7f || byte == backslash) return notSure;
    at++;
  }
}

/** `latitude,longitude` in degrees, below 90 and 180. */
export function readGeopoint(start: usize): usize {
  const end = skipDegrees(start, 90);
  if (end == notSure || byteAt(end) != comma) return notSure;
  const longitude = skipDegrees(byteAt(end + 1) == space ? end + 2 : end + 1, 180);
  return longitude != notSure && byteAt(longitude) == quote ? longitude : notSure;
}

function skipDegrees(start: usize, limit: u32): usize {
  const whole = byteAt(start) == minus ? start + 1 : start;
  const end = skipDigits(whole);
  if (end == whole || end - whole > 3) return notSure;
  let degrees: u32 = 0;
  for (let at = whole; at < end; at++) degrees = degrees * 10 + byteAt(at) - zero;
  if (degrees >= limit) return notSure;
  if (byteAt(end) != point) return end;
  const fraction = skipDigits(end + 1);
  return fraction == end + 1 ? notSure : fraction;
}
