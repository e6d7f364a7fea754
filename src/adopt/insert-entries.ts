import type { LocatedMap } from "../config/located-node.ts";
import { formatKey } from "./format-scalar.ts";
import type { Container } from "./find-container.ts";
import { endOfEntry, endOfNode, isFlow, lastEndInside } from "./text-ends.ts";
import { writeEntry, writeFlowEntry } from "./write-entry.ts";
import type { WrittenEntry, WrittenLine } from "./written-entry.ts";

/** A replacement of `[start, end)` in a file: whole lines put between others, or text put into a line. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  /** Whole lines, to be put before the line at `start`. */
  readonly lines?: readonly WrittenLine[];
  /** Text within a line, which is about all of these entries. */
  readonly inline?: { readonly text: string; readonly entries: readonly WrittenEntry[] };
}

/** The edits that put entries of one section into a container; undefined where the text offers no safe place. */
export function insertEntries(
  { node, entry, missing, isInFlow }: Container,
  entries: readonly WrittenEntry[],
): readonly TextEdit[] | undefined {
  const { text } = node.source;
  const isEmpty = node.kind === "scalar" || (node.kind === "map" && node.entries.size === 0);
  if (node.kind === "list" || (node.kind === "scalar" && node.value !== null)) return undefined;
  if (isInFlow || (isFlow(node) && !isEmpty))
    return node.kind === "map" ? insertInFlow(node, missing, entries) : undefined;
  if (isEmpty && entry === undefined) return [blockAt(text.length, "", "  ", missing, entries)];
  if (isEmpty && entry !== undefined) {
    const indent = indentBefore(text, entry.keySpan.start);
    const end = node.start === entry.keySpan.start ? entry.keySpan.end : endOfNode(node);
    if (indent === undefined || end === undefined) return undefined;
    const colon = /^\s*:/.exec(text.slice(entry.keySpan.end, entry.keySpan.end + 200));
    if (colon === null) return undefined;
    const afterColon = entry.keySpan.end + colon[0].length;
    const cut = end > afterColon ? [{ start: afterColon, end, inline: { text: "", entries: [] } }] : [];
    const step = stepOf(text);
    const at = pastComments(text, lineAfter(text, Math.max(afterColon, end)), indent.length + 1);
    return [...cut, blockAt(at, indent + step, step, missing, entries)];
  }
  if (node.kind !== "map") return undefined;
  return insertInBlock(node, missing, entries);
}

function insertInBlock(node: LocatedMap, missing: readonly string[], entries: readonly WrittenEntry[]) {
  const { text } = node.source;
  const all = [...node.entries.values()];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const indent = indentBefore(text, first.keySpan.start);
  let end = endOfEntry(last);
  if (indent === undefined || end === undefined) return undefined;
  while (end > last.keySpan.end && /[\r\n]/.test(text[end - 1] ?? "")) end -= 1;
  const at = pastComments(text, lineAfter(text, end), Math.max(indent.length, 1));
  const hasGaps = all.length > 1 && isAfterBlankLine(text, last.keySpan.start);
  return [blockAt(at, indent, stepOf(text), missing, entries, hasGaps)];
}

function insertInFlow(
  node: LocatedMap,
  missing: readonly string[],
  entries: readonly WrittenEntry[],
): readonly TextEdit[] | undefined {
  const at = lastEndInside(node);
  if (at === undefined || !isFlow(node)) return undefined;
  const members = entries.map(writeFlowEntry).join(", ");
  const nested = missing.reduceRight((inner, key) => `${formatKey(key)}: { ${inner} }`, members);
  const text = node.entries.size > 0 ? `, ${nested}` : ` ${nested} `;
  return [{ start: at, end: at, inline: { text, entries } }];
}

function blockAt(
  at: number,
  indent: string,
  step: string,
  missing: readonly string[],
  entries: readonly WrittenEntry[],
  hasGaps = false,
): TextEdit {
  const inner = indent + step.repeat(missing.length);
  const lines = [
    ...missing.map((key, depth): WrittenLine => ({ text: `${indent}${step.repeat(depth)}${formatKey(key)}:` })),
    ...entries.flatMap((entry, index): readonly WrittenLine[] => [
      ...(index > 0 && hasGaps && missing.length === 0 ? [{ text: "" }] : []),
      ...writeEntry(entry, inner, step),
    ]),
  ];
  return { start: at, end: at, lines: hasGaps ? [{ text: "" }, ...lines] : lines };
}

/** The blanks before `offset` on its line; undefined when something else stands there. */
function indentBefore(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf("\n", offset - 1) + 1, offset);
  return /^ *$/.test(before) ? before : undefined;
}

/** How far this file indents: the first indented line that is no comment tells. */
function stepOf(text: string): string {
  return /^( +)[^\s#-]/m.exec(text)?.[1] ?? "  ";
}

/** The start of the line after the one at `offset`. */
function lineAfter(text: string, offset: number): number {
  const at = text.indexOf("\n", offset);
  return at === -1 ? text.length : at + 1;
}

/** Past comments that are indented as deeply as what they are about, which stands above them. */
function pastComments(text: string, from: number, leastIndent: number): number {
  let end = from;
  for (let at = from; at < text.length;) {
    const next = lineAfter(text, at);
    const line = text.slice(at, next).trimEnd();
    if (line !== "" && !(line.length - line.trimStart().length >= leastIndent && line.trimStart().startsWith("#")))
      break;
    if (line !== "") end = next;
    at = next;
  }
  return end;
}

function isAfterBlankLine(text: string, offset: number): boolean {
  let lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  while (lineStart > 0) {
    const before = text.lastIndexOf("\n", lineStart - 2) + 1;
    const line = text.slice(before, lineStart).trim();
    if (line === "") return true;
    if (!line.startsWith("#")) return false;
    lineStart = before;
  }
  return false;
}
