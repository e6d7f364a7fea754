import { byteAt, isDigit, minus, notSure, plus, point, zero } from "./bytes.ts";

/** So many digits are exact in floating point, and so many of a fraction do not vanish. */
const exactDigits: usize = 15;

/**
 * A number that floating point keeps: at most 15 digits before its point, and an exponent of at most two digits. Of minus
 * zero, however it is written, it is not sure.
 */
export function skipNumber(start: usize): usize {
  const isNegative = byteAt(start) == minus;
  const whole = isNegative ? start + 1 : start;
  let at = skipDigits(whole);
  if (at == whole || at - whole > exactDigits) return notSure;
  const isBelowOne = byteAt(whole) == zero;
  if (isBelowOne && at - whole > 1) return notSure;
  if (byteAt(at) == point) {
    const fraction = at + 1;
    at = skipDigits(fraction);
    if (at == fraction) return notSure;
    if (isNegative && isBelowOne && !hasDigit(fraction, at)) return notSure;
  } else if (isNegative && isBelowOne) return notSure;
  return (byteAt(at) | 0x20) == 0x65 ? skipExponent(at + 1) : at;
}

/** The address after digits, if there are any. */
export function skipDigits(at: usize): usize {
  while (isDigit(byteAt(at))) at++;
  return at;
}

/** The number that two digits make, or one above 99. */
export function twoDigits(at: usize): u32 {
  const tens = byteAt(at) - zero;
  const ones = byteAt(at + 1) - zero;
  return tens <= 9 && ones <= 9 ? tens * 10 + ones : 100;
}

function skipExponent(start: usize): usize {
  const sign = byteAt(start);
  const digits = sign == minus || sign == plus ? start + 1 : start;
  const at = skipDigits(digits);
  return at == digits || at - digits > 2 ? notSure : at;
}

/** True when one of the first digits is not zero. */
function hasDigit(start: usize, end: usize): bool {
  for (let at = start; at < end && at - start < exactDigits; at++) if (byteAt(at) != zero) return true;
  return false;
}
