import type { ItemWatch } from "../contracts/across-items.ts";
import type { ItemCheckerInput } from "../contracts/check-item.ts";
import type { ByteRange } from "./line-cutter.ts";
import type { RangeResult } from "./range-tally.ts";

/** What a worker is told when it starts. */
export interface WorkerTask {
  readonly path: string;
  readonly ranges: readonly ByteRange[];
  readonly recipe: ItemCheckerInput;
  readonly maxFindings: number;
  readonly watchedKeys: readonly ItemWatch["key"][];
  /** Shared: the next range, how many ranges may be taken so far, and 1 when findings are only counted. */
  readonly shared: Int32Array;
}

/** What a worker says of each range. */
export interface WorkerAnswer {
  readonly range: number;
  /** Where the range's first line starts in the file. */
  readonly firstOffset: number;
  readonly result: RangeResult;
}
