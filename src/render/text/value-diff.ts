import { diffLines } from "diff";
import type { Json } from "../../model/json.ts";
import { displayLine } from "../escape-text.ts";
import { cutColumns } from "../text-width.ts";
import { valueText } from "../value-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** Lines of either side that are shown when the two have too little in common to be compared. */
const wholeBlockLimit = 40;
const context = 2;

/** The difference between two values over several lines, `- old` and `+ new`, within the width; undefined is absent. */
export function renderValueDiff(
  before: Json | undefined,
  after: Json | undefined,
  indent: number,
  layout: Layout,
): Lines {
  if (before === undefined) return renderWhole("+", sideLines(after), indent, layout);
  if (after === undefined) return renderWhole("-", sideLines(before), indent, layout);
  if (typeof before === "string" && typeof after === "string" && (before.includes("\n") || after.includes("\n"))) {
    return renderLineDiff(before, after, indent, layout);
  }
  if (isScalarList(before) && isScalarList(after)) {
    const lines = [
      ...without(before, after).map((item) => signLine("-", valueText(item), indent, layout)),
      ...without(after, before).map((item) => signLine("+", valueText(item), indent, layout)),
    ];
    if (lines.length > 0) return lines;
  }
  return renderLongPair(oneLine(before), oneLine(after), indent, layout);
}

/** One line of a difference, cut to the width. */
function signLine(sign: "+" | "-" | " ", text: string, indent: number, layout: Layout): string {
  const painted = sign === " " ? sign : layout.paint(sign === "+" ? "add" : "destroy", sign);
  return `${" ".repeat(indent)}${painted} ${cutColumns(text, layout.width - indent - 2)}`.trimEnd();
}

function renderLineDiff(before: string, after: string, indent: number, layout: Layout): Lines {
  const parts = diffLines(before, after, { maxEditLength: 1000 });
  if (parts === undefined) {
    return [
      ...renderWhole("-", splitLines(before), indent, layout),
      ...renderWhole("+", splitLines(after), indent, layout),
    ];
  }
  return parts.flatMap((part, index) => {
    const lines = splitLines(part.value);
    if (part.added) return lines.map((line) => signLine("+", displayLine(line), indent, layout));
    if (part.removed) return lines.map((line) => signLine("-", displayLine(line), indent, layout));
    return renderContext(lines, index === 0, index === parts.length - 1, indent, layout);
  });
}

function renderContext(lines: Lines, isFirst: boolean, isLast: boolean, indent: number, layout: Layout): Lines {
  const show = (line: string): string => signLine(" ", displayLine(line), indent, layout);
  const head = isFirst ? 0 : context;
  const tail = isLast ? 0 : context;
  const hidden = lines.length - head - tail;
  if (hidden < 2) return lines.map(show);
  return [
    ...lines.slice(0, head).map(show),
    `${" ".repeat(indent + 2)}${layout.paint("aside", `… ${hidden} unchanged lines`)}`,
    ...lines.slice(lines.length - tail).map(show),
  ];
}

function renderWhole(sign: "+" | "-", lines: Lines, indent: number, layout: Layout): Lines {
  const shown = lines.slice(0, wholeBlockLimit).map((line) => signLine(sign, displayLine(line), indent, layout));
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, signLine(sign, `… ${left} more lines`, indent, layout)] : shown;
}

/** Two long, still raw texts on a line each, cut so that the first difference is seen. */
function renderLongPair(before: string, after: string, indent: number, layout: Layout): Lines {
  const room = layout.width - indent - 2;
  const start = firstDifference(before, after);
  const longest = Math.max(before.length, after.length);
  const from = longest <= room ? 0 : Math.max(0, Math.min(start - Math.floor(room / 3), longest - room + 1));
  const cut = (text: string): string => (from === 0 ? "" : "…") + displayLine(text.slice(from, from + room * 4));
  return [signLine("-", cut(before), indent, layout), signLine("+", cut(after), indent, layout)];
}

function sideLines(value: Json | undefined): Lines {
  if (value === undefined) return [];
  return typeof value === "string" && value.includes("\n") ? splitLines(value) : [oneLine(value)];
}

function oneLine(value: Json): string {
  return typeof value === "string" ? `"${value}"` : valueText(value);
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

function splitLines(text: string): string[] {
  const lines = text.split("\n");
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function isScalarList(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.every((item) => typeof item !== "object" || item === null);
}

function without(list: readonly Json[], other: readonly Json[]): readonly Json[] {
  const known = new Set(other);
  return list.filter((item) => !known.has(item));
}
