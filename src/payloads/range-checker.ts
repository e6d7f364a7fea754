import { isUtf8 } from "node:buffer";
import { ownValue } from "../model/json.ts";
import { fingerprint } from "./fingerprint.ts";
import { locateInJson } from "./json/locate-in-json.ts";
import { LineJudge, type LineToJudge } from "./judge-line.ts";
import type { ItemWatch } from "../contracts/across-items.ts";
import { readFingerprints, type KeyReader } from "./read-fingerprints.ts";
import { lineBufferBytes, type LineBlock } from "./line-cutter.ts";
import { buildViolation } from "./parse-problem.ts";
import { payloadLimits } from "./payload-limits.ts";
import type { ItemChecker, ItemCheckerInput } from "../contracts/item-checker.ts";
import type { Judgement, Problem } from "./problem.ts";
import { RuleCounts, type JudgedItem, type RangeFinding, type RangeResult } from "./range-tally.ts";
import type { RangeMemory } from "./range-memory.ts";
import { mostLines, type Recogniser } from "./recognise/recogniser.ts";
import type { Verdict, VerdictMemory } from "./verdict-memory.ts";

export interface RangeSettings {
  readonly recipe: ItemCheckerInput;
  readonly checker: ItemChecker;
  /** The lines stand in its memory. Undefined: every line is looked at closely. */
  readonly recogniser: Recogniser | undefined;
  /** What was said of lines before, for one after the other of the ranges. */
  readonly verdicts: VerdictMemory;
  /** What an item says under a watched key, where that is not simply a text of its own. */
  readonly readKey?: KeyReader | undefined;
  readonly maxFindings: number;
  readonly watchedKeys: readonly ItemWatch["key"][];
  /** Whether somebody wants to see the items. */
  readonly keepsItems: boolean;
}

/** Where lines must stand to be checked; one range after the other may use it. */
export function lineBufferOf({ recogniser }: Pick<RangeSettings, "recogniser">): Buffer {
  return recogniser?.lines ?? Buffer.alloc(lineBufferBytes);
}

/** Checks the lines of one range of an NDJSON file, block by block; lines and items count from the range's start. */
export class RangeChecker {
  readonly #settings: RangeSettings;
  readonly #judge: LineJudge;
  readonly #counts = new RuleCounts();
  readonly #findings: RangeFinding[] = [];
  readonly #judged: JudgedItem[] = [];
  readonly #memory: RangeMemory;
  #firstOffset: number | undefined;
  #lines = 0;
  #items = 0;
  #rejected = 0;

  /** The memory is this checker's own from now on, until its result was read. */
  constructor(settings: RangeSettings, memory: RangeMemory) {
    this.#settings = settings;
    this.#memory = memory;
    memory.rejected.clear();
    this.#judge = new LineJudge(settings.checker, settings.recipe, settings.recogniser);
    for (const key of settings.watchedKeys) memory.keys[key]?.clear();
  }

  /** Where the first line that was taken starts in the file. */
  get firstOffset(): number {
    return this.#firstOffset ?? 0;
  }

  take(block: LineBlock): void {
    this.#firstOffset ??= block.offset;
    if (block.kind === "long-line") this.#refuseLongLine();
    else this.#takeLines(block);
  }

  result(): RangeResult {
    const keys: Partial<Record<ItemWatch["key"], Int32Array>> = {};
    for (const key of this.#settings.watchedKeys) keys[key] = this.#memory.keys[key]?.numbers ?? new Int32Array();
    return {
      lines: this.#lines,
      items: this.#items,
      rejectedItems: this.#rejected,
      findings: this.#findings,
      counts: this.#counts.toList(),
      keys,
      rejectedAmongWatched: this.#memory.rejected.numbers,
      judged: this.#judged,
    };
  }

  #takeLines({ bytes, start, end, offset }: LineBlock & { readonly kind: "lines" }): void {
    const { recogniser } = this.#settings;
    if (recogniser !== undefined && recogniser.lines.buffer !== bytes.buffer) {
      throw new Error("the lines do not stand where the recogniser reads");
    }
    const isValidUtf8 = isUtf8(bytes.subarray(start, end));
    const origin = start - offset + (this.#firstOffset ?? 0);
    let at = offset === 0 ? skipByteOrderMark(bytes, start) : start;
    while (at < end) {
      at = this.#accept(bytes, at, end, isValidUtf8, origin);
      if (at >= end) return;
      const next = recogniser === undefined ? endOfLine(bytes, at, end) : recogniser.endOfLine(at);
      if (next - at > payloadLimits.lineBytes) this.#refuseLongLine();
      else {
        this.#lookCloser(bytes, { start: at, end: next, isValidUtf8, hasPlaces: this.#hasRoom }, at - origin);
        this.#lines += 1;
      }
      at = next + 1;
    }
  }

  get #hasRoom(): boolean {
    return this.#findings.length < this.#settings.maxFindings;
  }

  /** Accepts lines without looking closer; gives the position of the first that needs it. */
  #accept(bytes: Buffer, start: number, end: number, isValidUtf8: boolean, origin: number): number {
    const { recogniser, keepsItems, watchedKeys } = this.#settings;
    if (recogniser === undefined || keepsItems) return start;
    let at = start;
    for (let isFull = true; isFull && at < end;) {
      // Among lines that are not all UTF-8, one after the other.
      const last = isValidUtf8 ? end : recogniser.endOfLine(at);
      if (!isValidUtf8 && !isUtf8(bytes.subarray(at, last))) return at;
      at = recogniser.accept(at, last, { item: this.#items, line: this.#lines, origin });
      const { accepted } = recogniser;
      for (const key of watchedKeys) {
        const list = this.#memory.keys[key];
        if (list !== undefined) recogniser.listKeys(key, list);
      }
      this.#items += accepted;
      this.#lines += accepted;
      isFull = isValidUtf8 ? accepted === mostLines : accepted === 1;
    }
    return at;
  }

  #lookCloser(bytes: Buffer, line: LineToJudge, offset: number): void {
    const { start, end } = line;
    if (isBlank(bytes, start, end)) return;
    const isSigned = this.#isWorthSigning(line);
    const signature = isSigned ? this.#settings.recogniser?.sign(start) : undefined;
    const known = isSigned ? this.#settings.verdicts.find(signature) : undefined;
    if (known !== undefined) {
      this.#countAgain(known, offset);
      return;
    }
    const extracted = this.#judgeExtract(line);
    const judgement = extracted ?? this.#judge.judge(bytes, line);
    const { problems } = judgement;
    if (signature !== undefined && extracted !== undefined)
      this.#settings.verdicts.keep(signature, toVerdict(problems));
    if (problems.length > 0) {
      if (isRejecting(problems)) this.#reject();
      const room = this.#settings.maxFindings - this.#findings.length;
      const text = room > 0 ? bytes.toString("utf8", start, end) : "";
      for (const [index, problem] of problems.entries()) {
        this.#counts.add(problem.violation);
        if (index < room) this.#findings.push(this.#place(problem, text));
      }
    }
    this.#see(judgement, offset);
    this.#items += 1;
  }

  #reject(): void {
    this.#rejected += 1;
    if (this.#settings.watchedKeys.length > 0) this.#memory.rejected.push(this.#items);
  }

  /** True for a line whose findings would only be counted. */
  #isWorthSigning({ isValidUtf8, hasPlaces }: LineToJudge): boolean {
    const { keepsItems, verdicts } = this.#settings;
    return !hasPlaces && !keepsItems && isValidUtf8 && verdicts.isUseful;
  }

  /** Counts a line as another one of the same signature, the one that was signed last. */
  #countAgain({ counts, isRejected }: Verdict, offset: number): void {
    const { watchedKeys, recogniser } = this.#settings;
    for (const count of counts) this.#counts.add(count, count.count);
    if (isRejected) this.#reject();
    for (const key of watchedKeys) {
      const id = recogniser?.signedId(key);
      if (id !== undefined) this.#memory.keys[key]?.add(this.#items, this.#lines, offset, id.high, id.low);
    }
    this.#items += 1;
  }

  /** Most of what is not accepted is a line of which little has to be looked at. */
  #judgeExtract({ start, isValidUtf8 }: LineToJudge): Judgement | undefined {
    const { recogniser, keepsItems } = this.#settings;
    if (recogniser === undefined || keepsItems || !isValidUtf8) return undefined;
    const extract = recogniser.extract(start);
    return extract === undefined ? undefined : this.#judge.judgeExtract(extract);
  }

  #see({ item, problems }: Judgement, offset: number): void {
    if (item === undefined) return;
    const { readKey } = this.#settings;
    for (const key of this.#settings.watchedKeys) {
      if (readKey !== undefined) {
        for (const { high, low } of readFingerprints(item, key, readKey)) {
          this.#memory.keys[key]?.add(this.#items, this.#lines, offset, high, low);
        }
        continue;
      }
      const value = ownValue(item, key);
      if (typeof value !== "string") continue;
      const { high, low } = fingerprint(value);
      this.#memory.keys[key]?.add(this.#items, this.#lines, offset, high, low);
    }
    if (this.#settings.keepsItems)
      this.#judged.push({ index: this.#items, item, problems: problems.map(({ violation }) => violation) });
  }

  #place({ violation, span }: Problem, text: string): RangeFinding {
    const { start, end } = span ?? locateInJson(text, violation.path, violation.isAboutKey);
    return { violation, line: this.#lines, item: this.#items, column: start + 1, endColumn: end + 1 };
  }

  #refuseLongLine(): void {
    const message = `the line is longer than ${payloadLimits.lineBytes} bytes; it was not read`;
    const violation = buildViolation({ ruleId: "line-too-long", message }, this.#settings.recipe);
    if (violation !== undefined) {
      this.#counts.add(violation);
      if (this.#findings.length < this.#settings.maxFindings) {
        this.#findings.push({ violation, line: this.#lines, item: this.#items, column: 1, endColumn: 2 });
      }
    }
    this.#rejected += 1;
    this.#items += 1;
    this.#lines += 1;
  }
}

function isRejecting(problems: readonly Problem[]): boolean {
  return problems.some(({ violation }) => violation.severity === "error");
}

function toVerdict(problems: readonly Problem[]): Verdict {
  const counts = new RuleCounts();
  for (const { violation } of problems) counts.add(violation);
  return { counts: counts.toList(), isRejected: isRejecting(problems) };
}

const newline = 10;

/** The last line of a block may end without a line break. */
function endOfLine(bytes: Buffer, at: number, end: number): number {
  const found = bytes.indexOf(newline, at);
  return found === -1 || found > end ? end : found;
}

function skipByteOrderMark(bytes: Buffer, start: number): number {
  return bytes[start] === 0xef && bytes[start + 1] === 0xbb && bytes[start + 2] === 0xbf ? start + 3 : start;
}

function isBlank(bytes: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte !== 0x20 && byte !== 0x0d && byte !== 0x09) return false;
  }
  return true;
}
