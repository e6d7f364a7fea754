import { parseDate } from "../parse-date.ts";

/** Formats of Draft 7 that are checked, and those that people use beside them; any other says nothing. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: (text) => parseDate(text) === "day",
  "date-time": (text) => parseDate(text.replace(/^(\d{4}-\d\d-\d\d)[t ]/, "$1T").replace(/z$/, "Z")) === "instant",
  time: (text) => parseDate(`2026-01-01T${text.replace(/z$/, "Z")}`) === "instant",
  email: (text) => text.length <= 320 && /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)*$/.test(text),
  hostname: isHostname,
  ipv4: (text) => /^(?:\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split(".").every((part) => Number(part) <= 255),
  uri: (text) => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]*$/.test(text),
  uuid: (text) => /^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text),
};

/** True when the text has the format, or when nobody knows the format. */
export function hasFormat(format: string, text: string): boolean {
  return !Object.hasOwn(formats, format) || formats[format]?.(text) !== false;
}

function isHostname(text: string): boolean {
  return (
    text.length <= 253 &&
    text.split(".").every((label) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(label))
  );
}
