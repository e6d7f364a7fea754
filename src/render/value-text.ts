import { isJsonObject, type Json } from "../model/json.ts";
import { displayLine } from "./escape-text.ts";
import { cutColumns, textWidth } from "./text-width.ts";

/** Words that need no quotes where strings are expected: not a number, not a keyword, nothing that could be syntax. */
const plainWord = /^(?!(?:true|false|null)$)[A-Za-z_][\w.@/:+-]*$/;

/** A string in double quotes on one line, as YAML or JSON would take it back except for `\u{..}`. */
function quoteText(text: string): string {
  return `"${displayLine(text.replace(/["\\]/g, "\\$&"))}"`;
}

/** A name in a list: bare where nothing could be mistaken, otherwise in quotes. */
export function nameText(text: string): string {
  return plainWord.test(text) ? displayLine(text) : quoteText(text);
}

/** A value on one line, whole: `"text"`, `12`, `[crm, web]`, `{dataType: keyword}`. */
export function valueText(value: Json): string {
  return typeof value === "string" ? quoteText(value) : innerText(value);
}

/** A value on one line of at most `room` columns; what was cut is counted. */
export function shortValueText(value: Json, room: number): string {
  if (typeof value === "string") return shortString(value, room);
  const whole = valueText(value);
  if (textWidth(whole) <= room) return whole;
  if (!Array.isArray(value)) return cutColumns(whole, room);
  return shortList(
    value.map((item) => innerText(item as Json)), // an item of a JSON array
    room,
  );
}

function innerText(value: Json): string {
  if (typeof value === "string") return nameText(value);
  if (Array.isArray(value)) return `[${value.map((item) => innerText(item as Json)).join(", ")}]`; // as above
  if (isJsonObject(value)) {
    return `{${Object.entries(value)
      .map(([key, member]) => `${nameText(key)}: ${innerText(member)}`)
      .join(", ")}}`;
  }
  return JSON.stringify(value);
}

function shortString(text: string, room: number): string {
  // no string longer than this fits, and escaping a huge one first would be wasted
  const head = text.length > room * 20 ? text.slice(0, room * 20) : text;
  const whole = quoteText(head);
  if (head.length === text.length && textWidth(whole) <= room) return whole;
  const note = ` (${text.length} characters)`;
  return `${cutColumns(whole.slice(0, -1), Math.max(8, room - note.length - 1))}"${note}`;
}

function shortList(items: readonly string[], room: number): string {
  const shown: string[] = [];
  let width = "[, and 99999 more]".length;
  for (const item of items) {
    width += textWidth(item) + 2;
    if (width > room && shown.length > 0) break;
    shown.push(item);
  }
  const left = items.length - shown.length;
  const more = left > 0 ? [`and ${left} more`] : [];
  return cutColumns(`[${[...shown, ...more].join(", ")}]`, Math.max(room, 20));
}
