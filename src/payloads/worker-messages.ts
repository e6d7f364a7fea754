import type { ItemWatch } from "../contracts/across-items.ts";
import type { CheckRecipe } from "../contracts/dialects.ts";
import type { ByteRange } from "./line-cutter.ts";
import type { RangeResult } from "./range-tally.ts";

/** What each thread that checks a file must know. */
export interface RangeTask {
  readonly ranges: readonly ByteRange[];
  readonly recipe: CheckRecipe;
  readonly maxFindings: number;
  readonly watchedKeys: readonly ItemWatch["key"][];
}

/** What a worker is told when it starts. */
export interface WorkerTask extends RangeTask {
  readonly path: string;
  /** Of the `SharedProgress`. */
  readonly ahead: number;
  readonly numbers: Int32Array;
}

/** What a thread says of each range. */
export interface RangeAnswer {
  readonly range: number;
  /** Where the range's first line starts in the file. */
  readonly firstOffset: number;
  readonly result: RangeResult;
}
