import { checkKey } from "./check-yaml-key.ts";
import { configLimits } from "./config-limits.ts";
import type { LocatedEntry, LocatedMap, LocatedNode } from "./located-node.ts";
import { resolveScalar } from "./resolve-scalar.ts";
import type { SourceText, Span } from "./source-text.ts";

/**
 * The tree of a document that is written as most configurations are: block maps and lists of values that fit on their
 * line, or stand between brackets. Undefined for anything else, be it YAML or not: `parseYaml` reads all of it and says what is wrong, and
 * takes three times as long. What comes back is exactly what `parseYaml` gives, which then has nothing to complain about.
 */
export function readPlainYaml(source: SourceText): LocatedMap | undefined {
  if (unusual.test(source.text)) return undefined;
  try {
    return new PlainReader(source).read();
  } catch (error) {
    if (error instanceof NotPlain) return undefined;
    throw error;
  }
}

/** Thrown where a document turns out to be none of these. */
class NotPlain extends Error {
  override readonly name = "NotPlain";
}

/** Tabs, carriage returns, controls, every kind of space but one, and all beyond the basic plane. */
const unusual = /[^\n -~\u00a1-\u167f\u1681-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff]/;
const keyPattern = /(?:[A-Za-z_](?:[\w./-]| (?=[\w./-])){0,127}|"[^"\\\n]{0,127}"|'[^'\n]{0,127}')(?=:[ \n])/y;
/** How a value without quotes begins; many other characters would mean something. */
const plainStart = /[\w$/.+\u00a1-\ud7ff]|-[\w.]/y;
/** A value without quotes between brackets. */
const flowWord = /[\w/.+](?:[\w/.+*@-]| (?=[\w/.+*@-]))*/y;

const code = {
  lineBreak: 0x0a,
  space: 0x20,
  doubleQuote: 0x22,
  hash: 0x23,
  singleQuote: 0x27,
  comma: 0x2c,
  dash: 0x2d,
  openList: 0x5b,
  closeList: 0x5d,
  openMap: 0x7b,
  closeMap: 0x7d,
} as const;

class PlainReader {
  readonly #source: SourceText;
  /** Ends with a line break, whatever the file does. */
  readonly #text: string;
  /** The line that comes next: where it begins behind its indent, and how wide that is; -1 at the end. */
  #start = 0;
  #indent = -1;
  /** Where the value ended that was read last, as long as its line was not left. */
  #end = 0;
  /** How wide the block is indented that a value stands in. */
  #outer = 0;
  #depth = 0;

  constructor(source: SourceText) {
    this.#source = source;
    this.#text = source.text.endsWith("\n") ? source.text : `${source.text}\n`;
  }

  read(): LocatedMap {
    this.#toLine(0);
    const root = this.#indent === 0 ? this.#readMap(0) : undefined;
    // A line that stands further in or out than any that it could belong to ends up here.
    if (root === undefined || this.#indent !== -1) throw new NotPlain();
    return root;
  }

  /** The block map whose keys stand `indent` wide, from the line that comes next. */
  #readMap(indent: number): LocatedMap {
    const source = this.#source;
    const start = this.#start;
    const entries = new Map<string, LocatedEntry>();
    let end = start;
    this.#goIn();
    while (this.#indent === indent) {
      const { key, keySpan } = this.#readKey(this.#start, entries);
      const value = this.#readBehindKey(keySpan.end + 1, indent);
      entries.set(key, { key, keySpan, value });
      end = value.end;
    }
    this.#depth -= 1;
    return { kind: "map", source, start, end, entries };
  }

  /** The block list whose dashes stand `indent` wide. */
  #readList(indent: number): LocatedNode {
    const source = this.#source;
    const start = this.#start;
    const items: LocatedNode[] = [];
    let end = start;
    this.#goIn();
    while (this.#indent === indent && this.#isDash()) {
      const item = this.#readItem(indent);
      items.push(item);
      end = item.end;
    }
    this.#depth -= 1;
    return { kind: "list", source, start, end, items };
  }

  /** Behind a dash: a value, or a map whose first key stands there. */
  #readItem(indent: number): LocatedNode {
    const start = this.#skipSpaces(this.#start + 1);
    if (!this.#isKey(start)) return this.#readLine(start, indent);
    this.#indent = indent + start - this.#start;
    this.#start = start;
    return this.#readMap(this.#indent);
  }

  /** The value of a key that stands `indent` wide, on its line or below it. */
  #readBehindKey(offset: number, indent: number): LocatedNode {
    const start = this.#skipSpaces(offset);
    const first = this.#text.charCodeAt(start);
    if (first !== code.lineBreak && first !== code.hash) return this.#readLine(start, indent);
    this.#toLine(this.#lineEnd(start) + 1);
    if (this.#indent >= indent && this.#isDash()) return this.#readList(this.#indent);
    if (this.#indent <= indent) throw new NotPlain();
    return this.#isKey(this.#start) ? this.#readMap(this.#indent) : this.#readLine(this.#start, indent);
  }

  /** The value from `start` on, with which its line ends but for a comment, in a block that stands `indent` wide. */
  #readLine(start: number, indent: number): LocatedNode {
    this.#outer = indent;
    const value = this.#readOneOf(start) ?? this.#readPlain(start);
    const end = this.#skipSpaces(this.#end);
    const next = this.#text.charCodeAt(end);
    if (next !== code.lineBreak && !(next === code.hash && end > this.#end)) throw new NotPlain();
    this.#toLine(this.#lineEnd(end) + 1);
    return value;
  }

  /** A value that shows by itself where it ends. */
  #readOneOf(start: number): LocatedNode | undefined {
    const first = this.#text.charCodeAt(start);
    if (first === code.doubleQuote || first === code.singleQuote) return this.#readQuoted(start);
    if (first === code.openList) return this.#readFlowList(start);
    return first === code.openMap ? this.#readFlowMap(start) : undefined;
  }

  #readPlain(start: number): LocatedNode {
    const line = this.#text.slice(start, this.#lineEnd(start));
    const comment = line.indexOf(" #");
    const written = comment === -1 ? line : line.slice(0, comment);
    const text = written.trimEnd();
    plainStart.lastIndex = start;
    if (text.includes(": ") || text.endsWith(":") || !plainStart.test(this.#text)) throw new NotPlain();
    return this.#plainScalar(start, text);
  }

  #readQuoted(start: number): LocatedNode {
    const quote = this.#text.charAt(start);
    const close = this.#text.indexOf(quote, start + 1);
    if (close === -1 || close > this.#lineEnd(start)) throw new NotPlain();
    const value = this.#text.slice(start + 1, close);
    const isEscaped = quote === '"' ? value.includes("\\") : this.#text.charAt(close + 1) === quote;
    if (isEscaped || value.length > configLimits.scalarLength) throw new NotPlain();
    this.#end = close + 1;
    return { kind: "scalar", source: this.#source, start, end: this.#end, value };
  }

  #readFlowList(start: number): LocatedNode {
    const source = this.#source;
    const items: LocatedNode[] = [];
    let end = start + 1; // of its last item, as nothing tells where a list ends
    this.#readMembers(start, code.closeList, (at) => {
      const item = this.#readFlowValue(at);
      items.push(item);
      end = item.end;
    });
    return { kind: "list", source, start, end, items };
  }

  #readFlowMap(start: number): LocatedNode {
    const source = this.#source;
    const entries = new Map<string, LocatedEntry>();
    let end = start + 1;
    this.#readMembers(start, code.closeMap, (at) => {
      const { key, keySpan } = this.#readKey(at, entries);
      const value = this.#readFlowValue(this.#skipInFlow(keySpan.end + 1));
      entries.set(key, { key, keySpan, value });
      end = value.end;
    });
    return { kind: "map", source, start, end, entries };
  }

  /** What stands between brackets, one by one; `read` leaves where it ended. */
  #readMembers(start: number, close: number, read: (at: number) => void): void {
    this.#goIn();
    let at = this.#skipInFlow(start + 1);
    while (this.#text.charCodeAt(at) !== close) {
      read(at);
      at = this.#skipInFlow(this.#end);
      const next = this.#text.charCodeAt(at);
      if (next === close) break;
      if (next !== code.comma) throw new NotPlain();
      at = this.#skipInFlow(at + 1);
    }
    this.#end = at + 1;
    this.#depth -= 1;
  }

  #readFlowValue(start: number): LocatedNode {
    const value = this.#readOneOf(start);
    if (value !== undefined) return value;
    flowWord.lastIndex = start;
    if (!flowWord.test(this.#text)) throw new NotPlain();
    return this.#plainScalar(start, this.#text.slice(start, flowWord.lastIndex));
  }

  #readKey(start: number, siblings: ReadonlyMap<string, LocatedEntry>): Omit<LocatedEntry, "value"> {
    if (!this.#isKey(start)) throw new NotPlain();
    const keySpan: Span = { source: this.#source, start, end: keyPattern.lastIndex };
    const first = this.#text.charCodeAt(start);
    const isQuoted = first === code.doubleQuote || first === code.singleQuote;
    const key = isQuoted ? this.#text.slice(start + 1, keySpan.end - 1) : this.#text.slice(start, keySpan.end);
    if (checkKey(key, !isQuoted, keySpan, siblings) !== undefined) throw new NotPlain();
    return { key, keySpan };
  }

  /** True for a key at `start`; the pattern then knows where it ends. */
  #isKey(start: number): boolean {
    keyPattern.lastIndex = start;
    return keyPattern.test(this.#text);
  }

  #plainScalar(start: number, text: string): LocatedNode {
    const resolved = resolveScalar(text);
    if (!("value" in resolved) || text.length > configLimits.scalarLength) throw new NotPlain();
    this.#end = start + text.length;
    return { kind: "scalar", source: this.#source, start, end: this.#end, value: resolved.value };
  }

  /** Goes to the first line from `offset` on that holds more than a comment. */
  #toLine(offset: number): void {
    this.#indent = -1;
    for (let lineStart = offset; lineStart < this.#text.length; lineStart = this.#lineEnd(lineStart) + 1) {
      const start = this.#skipSpaces(lineStart);
      const first = this.#text.charCodeAt(start);
      if (first === code.lineBreak || first === code.hash) continue;
      this.#start = start;
      this.#indent = start - lineStart;
      return;
    }
  }

  #isDash(): boolean {
    return this.#text.charCodeAt(this.#start) === code.dash && this.#text.charCodeAt(this.#start + 1) === code.space;
  }

  #goIn(): void {
    this.#depth += 1;
    if (this.#depth > configLimits.depth) throw new NotPlain();
  }

  #skipSpaces(offset: number): number {
    let at = offset;
    while (this.#text.charCodeAt(at) === code.space) at += 1;
    return at;
  }

  /** Over spaces and onto the lines below, as long as those stand further in than the block around. */
  #skipInFlow(offset: number): number {
    const at = this.#skipSpaces(offset);
    if (this.#text.charCodeAt(at) !== code.lineBreak) return at;
    const start = this.#skipSpaces(at + 1);
    if (start - at - 1 <= this.#outer || this.#text.charCodeAt(start) === code.lineBreak) throw new NotPlain();
    return start;
  }

  #lineEnd(offset: number): number {
    return this.#text.indexOf("\n", offset);
  }
}
