import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { Stream } from "../../src/contracts/contract.ts";
import { newRangeMemory, numbersPerKey } from "../../src/payloads/range-memory.ts";
import { LineCutter } from "../../src/payloads/line-cutter.ts";
import { lineBufferOf, RangeChecker } from "../../src/payloads/range-checker.ts";
import { createRecogniser } from "../../src/payloads/recognise/create-recogniser.ts";
import { createRandom } from "../bench/generate-events.mjs";
import { VerdictMemory } from "../../src/payloads/verdict-memory.ts";
import { everyContract, mutatedLines } from "../bench/mutate-lines.mjs";

/** Lines of all kinds with damaged bytes, in blocks that end anywhere. */
function damagedBytes(stream: Stream, count: number): Buffer {
  const random = createRandom(11);
  const lines: string[] = [];
  for (const line of mutatedLines(stream, 5)) {
    if (lines.push(line) === count) break;
  }
  const bytes = Buffer.from(`\ufeff${lines.join("\n")}`);
  for (let damage = 0; damage < count / 50; damage += 1) {
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
  }
  return bytes;
}

/** Everything that is said of the bytes, read in pieces of so many. */
function check(bytes: Buffer, stream: Stream, isFast: boolean, piece: number, maxFindings = 1e6) {
  const recipe = { contract: everyContract(), stream, levels: new Map() };
  const watchedKeys = ["_event_id", "_user_id"] as const;
  const recogniser = isFast ? createRecogniser(recipe, watchedKeys) : undefined;
  expect(recogniser !== undefined).toBe(isFast);
  const checker = createItemChecker(recipe);
  const verdicts = new VerdictMemory();
  const settings = { recipe, checker, recogniser, verdicts, maxFindings, watchedKeys, keepsItems: false };
  const range = new RangeChecker(settings, newRangeMemory(watchedKeys));
  const cutter = new LineCutter({ from: 0, to: bytes.length }, lineBufferOf(settings));
  for (let at = 0; at < bytes.length; at += piece) {
    const block = cutter.take(bytes.copy(cutter.room(), 0, at, at + piece));
    if (block !== undefined) range.take(block);
  }
  cutter.room();
  const last = cutter.finish();
  if (last !== undefined) range.take(last);
  const { keys, ...result } = range.result();
  return { ...result, keys: watchedKeys.map((key) => [...(keys[key] ?? [])]) };
}

/**
 * One line for each thing that is said. Text, because values with keys such as `__proto__` are no equal objects to the
 * test runner; and only what the other does not say, because everything would be megabytes.
 */
function onlySaidBy(one: ReturnType<typeof check>, other: ReturnType<typeof check>): readonly string[] {
  const said = new Set(write(other));
  return write(one).filter((line) => !said.has(line));
}

function write({ findings, counts, keys, rejectedAmongWatched, ...rest }: ReturnType<typeof check>): readonly string[] {
  const ids = keys.flatMap((numbers) =>
    Array.from({ length: numbers.length / numbersPerKey }, (_, index) =>
      numbers.slice(index * numbersPerKey, (index + 1) * numbersPerKey),
    ),
  );
  return [rest, ...findings, ...counts, ...ids, ...rejectedAmongWatched].map(
    (each, index) => `${index} ${JSON.stringify(each)}`,
  );
}

describe("the fast and the slow way", () => {
  it.each(["contacts", "events"] as const)("say the same of %s: findings, counts, places and ids", (stream) => {
    const bytes = damagedBytes(stream, 6_000);
    const slow = check(bytes, stream, false, 65_536);
    for (const piece of [65_536, 10_007]) {
      const fast = check(bytes, stream, true, piece);
      expect([onlySaidBy(fast, slow), onlySaidBy(slow, fast)]).toEqual([[], []]);
    }
    // Most findings are only counted then, many of them as of an earlier line.
    const few = check(bytes, stream, true, 65_536, 3);
    const fewSlow = { ...slow, findings: slow.findings.slice(0, 3) };
    expect([onlySaidBy(few, fewSlow), onlySaidBy(fewSlow, few)]).toEqual([[], []]);
    expect(slow.items - slow.rejectedItems).toBeGreaterThan(1_000);
    expect(new Set(slow.counts.map(({ ruleId }) => ruleId)).size).toBeGreaterThan(15);
  });
});
