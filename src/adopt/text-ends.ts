import type { LocatedEntry, LocatedNode } from "../config/located-node.ts";

/** Where the text of an entry ends: its value, or its key when nothing is written for it. Undefined when it is not told. */
export function endOfEntry(entry: LocatedEntry): number | undefined {
  const { keySpan, value } = entry;
  if (!isAlias(entry)) return Math.max(keySpan.end, endOfNode(value) ?? Number.NaN) || undefined;
  const written = /^\s*:\s+\*[^\s,[\]{}]+/.exec(keySpan.source.text.slice(keySpan.end, keySpan.end + 300));
  return written === null ? undefined : keySpan.end + written[0].length;
}

/** True when the value stands elsewhere and is only referred to. */
export function isAlias({ keySpan, value }: LocatedEntry): boolean {
  return value.source !== keySpan.source || value.start < keySpan.start;
}

/** True for a map or list in braces or brackets. */
export function isFlow({ source, start }: LocatedNode): boolean {
  return source.text[start] === "{" || source.text[start] === "[";
}

/** The offset after the last character of a node. */
export function endOfNode(node: LocatedNode): number | undefined {
  if (node.kind === "scalar") return node.end;
  const last = lastEndInside(node);
  if (last === undefined || !isFlow(node)) return last;
  const closing = closingAfter(node.source.text, last);
  return closing === undefined ? undefined : closing + 1;
}

/** Where the last member of a map or list ends; right behind the opening of an empty one. */
export function lastEndInside(node: LocatedNode): number | undefined {
  if (node.kind === "map") {
    const last = [...node.entries.values()].at(-1);
    return last === undefined ? node.start + 1 : endOfEntry(last);
  }
  if (node.kind === "scalar") return node.end;
  const last = node.items.at(-1);
  if (last === undefined) return node.start + 1;
  // An alias as an item stands nowhere that the tree could tell.
  return last.source === node.source && last.start > node.start ? endOfNode(last) : undefined;
}

/** The closing brace or bracket that follows, past blanks, comments and a comma. */
function closingAfter(text: string, from: number): number | undefined {
  const between = /^(?:[\s,]|#[^\n]*)*/.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + between;
  return text[at] === "}" || text[at] === "]" ? at : undefined;
}
