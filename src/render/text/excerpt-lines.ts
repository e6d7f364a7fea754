import type { Excerpt, Severity } from "../../model/diagnostic.ts";
import type { Place } from "../../model/place.ts";
import { displayLine } from "../escape-text.ts";
import { cutColumns, lastColumns, textWidth } from "../text-width.ts";
import type { Layout, Lines } from "./lines.ts";

/** Columns kept before the caret when a long line has to be cut. */
const lead = 16;

/** The line of the file with its number, and carets under exactly the marked columns. */
export function renderExcerpt(place: Place, excerpt: Excerpt, severity: Severity, layout: Layout): Lines {
  const number = String(place.line);
  const room = layout.width - number.length - 4;
  const { source, indent, length } = markSource(place, excerpt.text, Math.max(30, room));
  const bar = layout.paint("aside", "|");
  const empty = " ".repeat(number.length + 2);
  return [
    `${empty}${bar}`,
    ` ${layout.paint("aside", number)} ${bar} ${source}`.trimEnd(),
    `${empty}${bar} ${" ".repeat(indent)}${layout.paint(severity, "^".repeat(length))}`,
  ];
}

/** Source as shown and the columns of the caret in it; a line that is too long shows the part around the caret. */
function markSource(place: Place, text: string, room: number) {
  const start = Math.min(place.column - 1, text.length);
  const before = showSource(text.slice(0, start));
  const marked = showSource(text.slice(start, Math.max(start, place.endColumn - 1)));
  const after = showSource(text.slice(Math.max(start, place.endColumn - 1)).slice(0, room * 4));
  const head = textWidth(before) + Math.min(textWidth(marked), room - lead) < room ? before : cutStart(before);
  const indent = textWidth(head);
  return {
    source: cutColumns(head + marked + after, room),
    indent,
    length: Math.max(1, Math.min(textWidth(marked), room - indent)),
  };
}

/** Tabs as four spaces, so that the caret below stands where the eye expects it. */
function showSource(text: string): string {
  return displayLine(text.replaceAll("\t", "    "));
}

function cutStart(text: string): string {
  const end = lastColumns(text, lead);
  return end.length < text.length ? `…${end}` : text;
}
