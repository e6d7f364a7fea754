import type { ItemWatch } from "../../contracts/across-items.ts";
import type { Fingerprint } from "../fingerprint.ts";
import type { NumberList } from "../number-list.ts";
import * as layout from "./layout.ts";

/** What a text's bytes tell about its shape, without parsing it; exact for JSON. */
export interface JsonShape {
  /** The members of all objects, duplicates included. */
  readonly members: number;
  readonly depth: number;
  /** True when a number may be too long or oddly written for floating point, or half of a character stands in a text. */
  readonly isOdd: boolean;
  /** True only when it is certainly no JSON. */
  readonly isBroken: boolean;
}

/** What of an item must be looked at. */
export interface Extract {
  /** JSON exactly if the line is. */
  readonly text: string;
  readonly shape: JsonShape;
}

/** What the first of some lines counts from. */
export interface LineNumbers {
  readonly item: number;
  readonly line: number;
  /** The position that has offset 0. */
  readonly origin: number;
}

/** What `assembly/recogniser.ts` exports. Lines are named by their addresses. */
export interface RecogniserExports {
  readonly accept: (at: number, end: number, most: number, item: number, line: number, shift: number) => number;
  readonly extract: (start: number, to: number) => number;
  readonly sign: (start: number, to: number) => number;
  readonly measure: (start: number, end: number) => void;
  readonly findLineEnd: (at: number) => number;
}

/** Accepted at most at once, because their ids are written down. */
export const mostLines = 8192;

/** Longer signatures hold so much of their line that no other has the same. */
const longestSignature = 512;

/** Where the parts of the recogniser's memory begin. */
export interface MemoryPlan {
  readonly lines: number;
  readonly extract: number;
  /** False when it knows no item at all. */
  readonly knowsItems: boolean;
  readonly ids: Readonly<Partial<Record<ItemWatch["key"], number>>>;
}

/**
 * Reads lines from their bytes alone, at a speed that parsing does not reach, and says of each either "certainly valid,
 * and no rule has anything to say about it" or "look closer". Positions count from the start of `lines`.
 */
export class Recogniser {
  /** The lines must stand here: it is the recogniser's own memory. */
  readonly lines: Buffer;
  readonly #extracts: Buffer;
  readonly #exports: RecogniserExports;
  readonly #numbers: Int32Array;
  readonly #plan: MemoryPlan;

  constructor(exports: RecogniserExports, memory: ArrayBuffer, plan: MemoryPlan, lineRoom: number) {
    this.#exports = exports;
    this.#numbers = new Int32Array(memory);
    this.#plan = plan;
    this.lines = Buffer.from(memory, plan.lines, lineRoom);
    this.#extracts = Buffer.from(memory, plan.extract);
  }

  /**
   * Accepts lines from a position on, up to the first that must be looked at closely; gives the position of that line, or
   * one that is not before `end`. The bytes must be UTF-8, and the last line must end in a line break.
   */
  accept(at: number, end: number, { item, line, origin }: LineNumbers): number {
    const { lines } = this.#plan;
    return this.#exports.accept(at + lines, end + lines, mostLines, item, line, -(lines + origin)) - lines;
  }

  /** How many lines were accepted the last time. */
  get accepted(): number {
    return this.#answer(layout.accepted);
  }

  /** Adds a key of the lines that were accepted the last time to a list. */
  listKeys(key: ItemWatch["key"], list: NumberList): void {
    const from = (this.#plan.ids[key] ?? 0) / 4;
    if (from > 0) list.pushAll(this.#numbers.subarray(from, from + (this.accepted * layout.seenKeyBytes) / 4));
  }

  /** Where the line break stands that ends the line; there must be one. */
  endOfLine(at: number): number {
    const { lines } = this.#plan;
    return this.#exports.findLineEnd(at + lines) - lines;
  }

  /** Measures a text that is thought to be JSON and ends in a line break; for broken JSON the answer means nothing. */
  measure(start: number, end: number): JsonShape {
    const { lines } = this.#plan;
    return this.#measure(start + lines, end + lines);
  }

  /**
   * The members of an item that something may have to be said of, and those whose absence would matter: about the item
   * the rules say what they say about these. Undefined when the line must be looked at as a whole. It must be UTF-8, no
   * longer than a line may be, and end in a line break.
   */
  extract(start: number): Extract | undefined {
    const { lines, extract } = this.#plan;
    const end = this.#exports.extract(start + lines, extract);
    if (end === 0) return undefined;
    return { text: this.#extracts.toString("utf8", 0, end - extract), shape: this.#measure(extract, end) };
  }

  /**
   * What the verdict on a line follows from: of lines with one signature the rules say the same. Undefined when nothing
   * can be said, or too much. The line must be as for an extract.
   */
  sign(start: number): string | undefined {
    const { lines, extract, knowsItems } = this.#plan;
    if (!knowsItems) return undefined;
    const length = this.#exports.sign(start + lines, extract) - extract;
    return length > 0 && length <= longestSignature ? this.#extracts.toString("latin1", 0, length) : undefined;
  }

  /** An id of the line that was signed last; undefined when it has none. */
  signedId(key: ItemWatch["key"]): Fingerprint | undefined {
    const id = key === "_user_id" ? layout.signedUser : layout.signedEvent;
    if (this.#answer(id) === 0) return undefined;
    return { high: this.#answer(id + layout.signedHigh), low: this.#answer(id + layout.signedLow) };
  }

  #measure(start: number, end: number): JsonShape {
    this.#exports.measure(start, end);
    return {
      members: this.#answer(layout.shapeMembers),
      depth: this.#answer(layout.shapeDepth),
      isOdd: this.#answer(layout.shapeIsOdd) !== 0,
      isBroken: this.#answer(layout.shapeIsBroken) !== 0,
    };
  }

  #answer(offset: number): number {
    return this.#numbers[(layout.header + offset) / 4] ?? 0;
  }
}
