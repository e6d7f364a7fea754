import { byteAt, colon, minus, notSure, plus, point, quote } from "./bytes.ts";
import { skipDigits, twoDigits } from "./read-number.ts";

/** `YYYY-MM-DD` and its closing quote; gives the address of the quote. */
export function readDay(start: usize): usize {
  const at = skipDay(start);
  return at != notSure && byteAt(at) == quote ? at : notSure;
}

/** `YYYY-MM-DDTHH:MM:SS`, a fraction or none, `Z` or `±HH:MM`, and the closing quote. */
export function readInstant(start: usize): usize {
  const time = skipDay(start);
  if (time == notSure || byteAt(time) != 0x54) return notSure;
  const isTime =
    twoDigits(time + 1) <= 23 &&
    byteAt(time + 3) == colon &&
    twoDigits(time + 4) <= 59 &&
    byteAt(time + 6) == colon &&
    twoDigits(time + 7) <= 59;
  if (!isTime) return notSure;
  let at = time + 9;
  if (byteAt(at) == point) {
    const fraction = at + 1;
    at = skipDigits(fraction);
    if (at == fraction || at - fraction > 9) return notSure;
  }
  return readZone(at);
}

function readZone(at: usize): usize {
  const sign = byteAt(at);
  if (sign == 0x5a) return byteAt(at + 1) == quote ? at + 1 : notSure;
  if (sign != plus && sign != minus) return notSure;
  const isZone = twoDigits(at + 1) <= 23 && byteAt(at + 3) == colon && twoDigits(at + 4) <= 59;
  return isZone && byteAt(at + 6) == quote ? at + 6 : notSure;
}

/** A day that the calendar has. */
function skipDay(at: usize): usize {
  const century = twoDigits(at);
  const yearOfCentury = twoDigits(at + 2);
  const month = twoDigits(at + 5);
  const day = twoDigits(at + 8);
  const isShaped = century <= 99 && yearOfCentury <= 99 && byteAt(at + 4) == minus && byteAt(at + 7) == minus;
  if (!isShaped || month < 1 || month > 12 || day < 1) return notSure;
  if (day <= 28) return at + 10;
  return day <= daysOf(century * 100 + yearOfCentury, month) ? at + 10 : notSure;
}

function daysOf(year: u32, month: u32): u32 {
  if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}
