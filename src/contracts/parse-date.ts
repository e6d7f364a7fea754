/** What a text says about time: a day, an instant with its zone, a time without zone, or nothing. */
export type DateForm = "day" | "instant" | "zoneless" | "invalid";

/**
 * Tells the forms of ISO 8601 that the platform is known to read: `2026-05-04`, `2026-05-04T10:00:00.000Z`,
 * `2026-05-04T12:00:00+02:00`. Only days that the calendar has. One pass over the text, no backtracking.
 */
export function parseDate(text: string): DateForm {
  // several rules ask about the same text one after the other
  if (text !== lastText) {
    lastForm = tellForm(text);
    lastText = text;
  }
  return lastForm;
}

let lastText = "";
let lastForm: DateForm = "invalid";

function tellForm(text: string): DateForm {
  if (text.length < 10 || text.length > 40 || !isDay(text)) return "invalid";
  if (text.length === 10) return "day";
  if (text[10] !== "T" || !isTime(text)) return "invalid";
  let at = 19;
  if (text[at] === ".") {
    const start = ++at;
    while (isDigit(text, at)) at++;
    if (at === start) return "invalid";
  }
  if (at === text.length) return "zoneless";
  return isZone(text, at) ? "instant" : "invalid";
}

/** `YYYY-MM-DD` at the start of the text. */
function isDay(text: string): boolean {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  return (
    text.charCodeAt(4) === dash &&
    text.charCodeAt(7) === dash &&
    year >= 0 &&
    month >= 1 &&
    day >= 1 &&
    day <= daysOf(year, month)
  );
}

/** `HH:MM:SS` after the `T`. */
function isTime(text: string): boolean {
  return (
    text.charCodeAt(13) === colon &&
    text.charCodeAt(16) === colon &&
    isWithin(digits(text, 11, 2), 23) &&
    isWithin(digits(text, 14, 2), 59) &&
    isWithin(digits(text, 17, 2), 59)
  );
}

/** `Z`, `+HH:MM` or `+HHMM`, up to the end of the text. */
function isZone(text: string, at: number): boolean {
  if (text[at] === "Z") return text.length === at + 1;
  if (text[at] !== "+" && text[at] !== "-") return false;
  const minutes = text[at + 3] === ":" ? at + 4 : at + 3;
  return text.length === minutes + 2 && isWithin(digits(text, at + 1, 2), 23) && isWithin(digits(text, minutes, 2), 59);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number that `count` digits make, or -1 when they are none. */
function digits(text: string, start: number, count: number): number {
  let value = 0;
  for (let at = start; at < start + count; at++) {
    if (!isDigit(text, at)) return -1;
    value = value * 10 + text.charCodeAt(at) - 48;
  }
  return value;
}

const dash = 0x2d;
const colon = 0x3a;

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function isWithin(value: number, most: number): boolean {
  return value >= 0 && value <= most;
}
