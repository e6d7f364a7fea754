import { isJsonObject, type Json } from "../../model/json.ts";
import { displayLine } from "../escape-text.ts";
import { flattenValue } from "../flatten-value.ts";
import { hiddenValue } from "../redact-sensitive.ts";
import { cutColumns, padColumns, textWidth } from "../text-width.ts";
import { shortValueText, valueText } from "../value-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** A field of a resource with what is worth knowing beside its value. */
export interface FieldRow {
  readonly name: string;
  readonly value: Json;
  readonly isSensitive: boolean;
  readonly note?: string;
}

const leafLimit = 40;
const lineLimit = 20;

/** Fields one below the other: names, values and notes in columns. */
export function renderFieldRows(
  rows: readonly FieldRow[],
  indent: number,
  layout: Layout,
  nameWidth = columnWidth(rows.map((row) => displayLine(row.name))),
): Lines {
  const noteColumn = Math.max(0, ...rows.filter((row) => row.note !== undefined).map((row) => inlineWidth(row)));
  return rows.flatMap((row) => renderField(row, { indent, nameWidth, noteColumn }, layout));
}

/** The widest name, so that values stand in one column; a few very long names do not push all values away. */
export function columnWidth(names: readonly string[], limit = 36): number {
  return Math.max(0, ...names.map(textWidth).filter((width) => width <= limit));
}

interface Columns {
  readonly indent: number;
  readonly nameWidth: number;
  readonly noteColumn: number;
}

function renderField(row: FieldRow, columns: Columns, layout: Layout): Lines {
  const lead = " ".repeat(columns.indent) + padColumns(displayLine(row.name), columns.nameWidth);
  const start = textWidth(lead) + 2;
  const room = layout.width - start;
  const { value } = row;
  const head = withNote(lead.trimEnd(), start, row.note, columns, layout);
  if (row.isSensitive) return withNote(`${lead}  ${hiddenValue}`, start, row.note, columns, layout);
  if (typeof value === "string" && value.includes("\n")) {
    return [...head, ...renderBlock(value, columns.indent + 2, layout)];
  }
  if (isNested(value, room)) return [...head, ...renderLeaves(value, columns.indent + 2, layout)];
  const text = layout.isVerbose ? valueText(value) : shortValueText(value, Math.max(20, room));
  return withNote(`${lead}  ${text}`, start, row.note, columns, layout);
}

function withNote(line: string, start: number, note: string | undefined, columns: Columns, layout: Layout): Lines {
  if (note === undefined) return [line];
  const aside = layout.paint("aside", note);
  const noteStart = Math.max(start + columns.noteColumn, textWidth(line)) + 2;
  if (noteStart + textWidth(note) <= layout.width) return [padColumns(line, noteStart) + aside];
  const short = textWidth(line) + 2;
  if (short + textWidth(note) <= layout.width) return [`${line}  ${aside}`];
  return [line, " ".repeat(columns.indent + 2) + aside];
}

function inlineWidth(row: FieldRow): number {
  if (row.isSensitive) return hiddenValue.length;
  const width = isNested(row.value, 30) ? 0 : textWidth(shortValueText(row.value, 40));
  return width <= 24 ? width : 0;
}

/** An object or a list of objects that one line cannot hold or should not. */
function isNested(value: Json, room: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  const parts = Object.values(value);
  if (!parts.some((part) => typeof part === "object" && part !== null)) {
    return isJsonObject(value) && (parts.length > 3 || textWidth(valueText(value)) > room);
  }
  return isJsonObject(value) || textWidth(valueText(value)) > room;
}

function renderLeaves(value: Json, indent: number, layout: Layout): Lines {
  const leaves = [...flattenValue(value)];
  const shown = layout.isVerbose ? leaves : leaves.slice(0, leafLimit);
  const rows = shown.map(([name, leaf]) => ({ name, value: leaf, isSensitive: leaf === hiddenValue }));
  const left = leaves.length - shown.length;
  const more = left > 0 ? [`${" ".repeat(indent)}… and ${left} more (--verbose lists them)`] : [];
  return [...renderFieldRows(rows, indent, layout), ...more];
}

function renderBlock(text: string, indent: number, layout: Layout): Lines {
  const lines = text.replace(/\n$/, "").split("\n");
  const shown = layout.isVerbose ? lines : lines.slice(0, lineLimit);
  const left = lines.length - shown.length;
  const gutter = `${" ".repeat(indent)}| `;
  return [
    ...shown.map((line) => (gutter + cutColumns(displayLine(line), layout.width - gutter.length)).trimEnd()),
    ...(left > 0 ? [`${" ".repeat(indent)}… ${left} more lines (--verbose shows them)`] : []),
  ];
}
