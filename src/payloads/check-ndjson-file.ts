import { readSync } from "node:fs";
import type { FileTally, LocateLater } from "./file-tally.ts";
import { LineCutter, type ByteRange } from "./line-cutter.ts";
import { newRangeMemory } from "./range-memory.ts";
import { readBytes, type OpenPayload } from "./open-payload.ts";
import { payloadLimits } from "./payload-limits.ts";
import { lineBufferOf, RangeChecker, type RangeSettings } from "./range-checker.ts";

/** Reads the lines that begin in a range through a checker. */
export function checkRange({ descriptor }: OpenPayload, range: ByteRange, checker: RangeChecker, buffer: Buffer): void {
  const cutter = new LineCutter(range, buffer);
  while (!cutter.isDone) {
    const position = cutter.position;
    const count = readSync(descriptor, cutter.room(), 0, payloadLimits.blockBytes, position);
    const block = count === 0 ? cutter.finish() : cutter.take(count);
    if (block !== undefined) checker.take(block);
    if (count === 0) return;
  }
}

/** The text of a line, for a finding about it that came late. */
export function readLineAt(file: OpenPayload, offset: number): string {
  // Few lines are longer than the first guess.
  for (let length = 4096; ; length *= 4) {
    const bytes = readBytes(file, offset, length);
    const end = bytes.indexOf(10);
    if (end === -1 && bytes.length === length) continue;
    return bytes.toString("utf8", 0, end === -1 ? bytes.length : end).replace(/^\ufeff/, "");
  }
}

/** The lines that begin before an offset, as lines are cut: those whose line break stands before the line at `to`. */
export function countLines({ descriptor }: OpenPayload, to: number): number {
  const block = Buffer.alloc(payloadLimits.blockBytes);
  let lines = 0;
  let position = 0;
  for (let isInLine = true; isInLine;) {
    const count = readSync(descriptor, block, 0, block.length, position);
    if (count === 0) return lines;
    for (let at = block.indexOf(10); at !== -1 && at < count && isInLine; at = block.indexOf(10, at + 1)) {
      lines += 1;
      isInLine = position + at + 1 < to;
    }
    position += count;
  }
  return lines;
}

/** Cuts a range into pieces of `size` bytes, the last one shorter. */
export function cutRange({ from, to }: ByteRange, size: number): readonly ByteRange[] {
  const pieces: ByteRange[] = [];
  for (let at = from; at < to; at += size) pieces.push({ from: at, to: Math.min(to, at + size) });
  return pieces;
}

export interface RangeRun {
  readonly signal: AbortSignal | undefined;
  readonly onRange: (end: number) => void;
  /** Places for findings that come late, in a range whose first line starts at this offset. */
  readonly locateIn: (base: number) => LocateLater;
}

/** Checks ranges one after the other in this thread, giving way to signals between them. */
export async function checkRanges(
  file: OpenPayload,
  ranges: readonly ByteRange[],
  settings: RangeSettings,
  tally: FileTally,
  run: RangeRun,
): Promise<boolean> {
  const buffer = lineBufferOf(settings);
  const memory = newRangeMemory(settings.watchedKeys);
  for (const range of ranges) {
    const checker = new RangeChecker(tally.isFull ? { ...settings, maxFindings: 0 } : settings, memory);
    checkRange(file, range, checker, buffer);
    tally.add(checker.result(), run.locateIn(checker.firstOffset));
    run.onRange(range.to);
    await giveWay();
    if (run.signal?.aborted === true) return false;
  }
  return true;
}

/** Lets the event loop hear of signals and timers. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
