import { EVENT_ID, SCALAR_STYLE } from "js-yaml";
import type { Event } from "js-yaml";
import { configLimits } from "./config-limits.ts";
import type { Checked, Finding } from "./finding.ts";
import type { LocatedEntry, LocatedNode } from "./located-node.ts";
import { readScalar, readScalarText, spanOfScalar } from "./read-yaml-scalar.ts";
import type { ScalarEvent } from "./read-yaml-scalar.ts";
import type { SourceText, Span } from "./source-text.ts";
import { checkKey } from "./check-yaml-key.ts";
import { shorten } from "./shorten.ts";
import { readTag } from "./read-yaml-tag.ts";
import { describeAliasLimit, describeDepth } from "./yaml-limit-findings.ts";

type NodeEvent = Extract<Event, { readonly tagStart: number }>;

/** A map or list whose end was not reached yet. */
interface Frame {
  readonly kind: "map" | "list";
  readonly start: number;
  end: number;
  readonly entries: Map<string, LocatedEntry>;
  readonly items: LocatedNode[];
  /** The key whose value comes next; `undefined` text for a key that was refused. */
  key: { readonly text: string | undefined; readonly span: Span } | undefined;
  /** True for a map or list that stands where a key belongs. */
  readonly isKey: boolean;
  readonly anchor: string | undefined;
  /** Nodes in it, itself included, with aliases counted in full. */
  weight: number;
  /** Levels of maps and lists in it. */
  height: number;
}

interface Anchored {
  /** Undefined until its end was read: an alias inside it would be a cycle. */
  readonly node: LocatedNode | undefined;
  readonly weight: number;
  readonly height: number;
}

/** Builds the located tree from the parser's events, without recursion, in one pass. */
export function buildTree(source: SourceText, events: readonly Event[]): Checked<LocatedNode | undefined> {
  return new TreeBuilder(source).build(events);
}

class TreeBuilder {
  readonly #source: SourceText;
  readonly #findings: Finding[] = [];
  readonly #frames: Frame[] = [];
  readonly #anchors = new Map<string, Anchored>();
  #root: LocatedNode | undefined;
  #documents = 0;
  #aliasedNodes = 0;
  #lastEnd = 0;

  constructor(source: SourceText) {
    this.#source = source;
  }

  build(events: readonly Event[]): Checked<LocatedNode | undefined> {
    for (const event of events) {
      if (!this.#take(event)) break;
    }
    return { value: this.#root, findings: this.#findings };
  }

  /** Takes one event; false when nothing more should be read. */
  #take(event: Event): boolean {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        return ++this.#documents === 1 || this.#refuseSecondDocument();
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return this.#open(event.type === EVENT_ID.MAPPING ? "map" : "list", event.start, event);
      case EVENT_ID.SCALAR:
        this.#addScalar(event);
        return true;
      case EVENT_ID.ALIAS:
        return this.#addAlias(event.anchorStart, event.anchorEnd);
      case EVENT_ID.POP:
        this.#close();
        return true;
    }
  }

  #open(kind: Frame["kind"], start: number, event: NodeEvent): boolean {
    if (this.#frames.length === configLimits.depth) {
      this.#findings.push(describeDepth(this.#span(start, start + 1)));
      return false;
    }
    const tagProblem = readTag(this.#source, event, kind).finding;
    if (tagProblem !== undefined) this.#findings.push(tagProblem);
    const parent = this.#frames.at(-1);
    const isKey = parent?.kind === "map" && parent.key === undefined;
    const anchor = this.#anchorOf(event);
    if (anchor !== undefined) this.#anchors.set(anchor, { node: undefined, weight: 0, height: 0 });
    this.#lastEnd = Math.max(this.#lastEnd, start + 1);
    const end = start + 1;
    const entries = new Map<string, LocatedEntry>();
    const items: LocatedNode[] = [];
    this.#frames.push({ kind, start, end, entries, items, key: undefined, isKey, anchor, weight: 1, height: 1 });
    return true;
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame === undefined) return; // the end of the document itself
    const source = this.#source;
    const { kind, start, end, entries, items } = frame;
    const node: LocatedNode =
      kind === "map" ? { kind, source, start, end, entries } : { kind, source, start, end, items };
    if (frame.anchor !== undefined)
      this.#anchors.set(frame.anchor, { node, weight: frame.weight, height: frame.height });
    if (frame.isKey) this.#setKey(undefined, node, "a map or list cannot be a key");
    else this.#add(node, frame.weight, frame.height);
  }

  #addScalar(event: ScalarEvent): void {
    // An empty one stands where its key stands.
    const empty = this.#frames.at(-1)?.key?.span ?? this.#span(this.#lastEnd, this.#lastEnd + 1);
    const span = spanOfScalar(event, this.#source) ?? empty;
    this.#lastEnd = Math.max(this.#lastEnd, span.end);
    const frame = this.#frames.at(-1);
    if (frame?.kind === "map" && frame.key === undefined) return this.#addKey(event, span);
    const { value, finding } = readScalar(event, span);
    if (finding !== undefined) this.#findings.push(finding);
    const isRefused = finding !== undefined; // enough is said about it
    const { source, start, end } = span;
    const node: LocatedNode = isRefused
      ? { kind: "scalar", source, start, end, value, isUnresolved: true }
      : { kind: "scalar", source, start, end, value };
    const anchor = this.#anchorOf(event);
    if (anchor !== undefined) this.#anchors.set(anchor, { node, weight: 1, height: 0 });
    this.#add(node, 1, 0);
  }

  #addKey(event: ScalarEvent, span: Span): void {
    const read = readScalarText(event, span);
    if ("finding" in read) return this.#setKey(undefined, span, read.finding);
    const { text } = read;
    const isPlain = event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1;
    const finding = checkKey(text, isPlain, span, this.#frames.at(-1)?.entries ?? new Map());
    if (finding === undefined) this.#setKey(text, span);
    else this.#setKey(undefined, span, finding);
    const anchor = this.#anchorOf(event);
    if (anchor === undefined) return;
    this.#anchors.set(anchor, { node: { kind: "scalar", ...span, value: text }, weight: 1, height: 0 });
  }

  #setKey(text: string | undefined, span: Span, problem?: Finding | string): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) return;
    frame.key = { text, span };
    if (typeof problem === "string") {
      this.#findings.push({ ruleId: "yaml-feature", message: problem, at: span, help: "write the key as plain text" });
    } else if (problem !== undefined) this.#findings.push(problem);
  }

  #add(node: LocatedNode, weight: number, height: number): void {
    const frame = this.#frames.at(-1);
    if (frame === undefined) {
      this.#root = node;
      return;
    }
    frame.weight += weight;
    frame.height = Math.max(frame.height, height + 1);
    if (node.source === this.#source && node.end > frame.end && node.start >= frame.start) frame.end = node.end;
    if (frame.kind === "list") frame.items.push(node);
    else if (frame.key !== undefined) {
      const { text: key, span: keySpan } = frame.key;
      frame.key = undefined;
      if (keySpan.end > frame.end) frame.end = keySpan.end;
      if (key !== undefined) frame.entries.set(key, { key, keySpan, value: node });
    }
  }

  #addAlias(start: number, end: number): boolean {
    const span = this.#span(start - 1, end); // with the star
    this.#lastEnd = Math.max(this.#lastEnd, end);
    const frame = this.#frames.at(-1);
    if (frame?.kind === "map" && frame.key === undefined) {
      this.#setKey(undefined, span, "an alias cannot be a key");
      return true;
    }
    const name = this.#source.text.slice(start, end);
    const anchored = this.#anchors.get(name);
    if (anchored?.node === undefined) {
      const message =
        anchored === undefined
          ? `the alias *${shorten(name)} has no anchor above it`
          : `the alias *${shorten(name)} stands inside itself`;
      this.#findings.push({
        ruleId: "yaml-alias",
        message,
        at: span,
        help: `write the value out, or mark it with &${shorten(name)}`,
      });
      this.#add({ kind: "scalar", ...span, value: null, isUnresolved: true }, 1, 0);
      return true;
    }
    this.#aliasedNodes += anchored.weight;
    const isTooDeep = this.#frames.length + anchored.height > configLimits.depth;
    if (isTooDeep || this.#aliasedNodes > configLimits.aliasedNodes) {
      this.#findings.push(describeAliasLimit(span, isTooDeep));
      return false;
    }
    this.#add(anchored.node, anchored.weight, anchored.height);
    return true;
  }

  #refuseSecondDocument(): false {
    const start = Math.max(this.#source.text.indexOf("---", this.#lastEnd), 0);
    this.#findings.push({
      ruleId: "yaml-feature",
      message: "a file holds one document, and a second one starts here",
      at: this.#span(start, start + 3),
      help: "put it into a file of its own",
    });
    return false;
  }

  #anchorOf({ anchorStart, anchorEnd }: NodeEvent): string | undefined {
    return anchorStart === -1 ? undefined : this.#source.text.slice(anchorStart, anchorEnd);
  }

  #span(start: number, end: number): Span {
    return { source: this.#source, start, end };
  }
}
