import { checkRange } from "./check-ndjson-file.ts";
import { newRangeMemory, type RangeMemory } from "./range-memory.ts";
import type { ByteRange } from "./line-cutter.ts";
import type { OpenPayload } from "./open-payload.ts";
import { lineBufferOf, RangeChecker, type RangeSettings } from "./range-checker.ts";
import type { SharedProgress } from "./shared-progress.ts";
import { startJudging } from "./start-judging.ts";
import type { RangeAnswer, RangeTask } from "./worker-messages.ts";

/** Checks ranges of a file that several threads share, one after the other. */
export class RangeTaker {
  readonly #file: OpenPayload;
  readonly #progress: SharedProgress;
  readonly #settings: RangeSettings;
  readonly #buffer: Buffer;
  /** Memories, each with the range that uses it. */
  readonly #lent: { range: number; readonly memory: RangeMemory }[] = [];

  constructor(
    file: OpenPayload,
    { recipe, watchedKeys, maxFindings }: Omit<RangeTask, "ranges">,
    progress: SharedProgress,
  ) {
    this.#file = file;
    this.#progress = progress;
    this.#settings = { ...startJudging(recipe, watchedKeys), maxFindings, watchedKeys, keepsItems: false };
    this.#buffer = lineBufferOf(this.#settings);
  }

  check(range: number, bytes: ByteRange): RangeAnswer {
    const settings = this.#progress.onlyCounts ? { ...this.#settings, maxFindings: 0 } : this.#settings;
    const checker = new RangeChecker(settings, this.#borrowMemory(range));
    checkRange(this.#file, bytes, checker, this.#buffer);
    return { range, firstOffset: checker.firstOffset, result: checker.result() };
  }

  /** A memory that nobody reads any more: a range's is free again when it was joined. */
  #borrowMemory(range: number): RangeMemory {
    const { joined } = this.#progress;
    let free = this.#lent.find((each) => each.range < joined);
    if (free === undefined) {
      free = { range, memory: newRangeMemory(this.#settings.watchedKeys) };
      this.#lent.push(free);
    }
    free.range = range;
    return free.memory;
  }
}
