import type { ItemWatch } from "../contracts/across-items.ts";
import type { CheckRecipe } from "../contracts/dialects.ts";
import type { PayloadItem, PayloadPath, Violation } from "../contracts/payload.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { Place } from "../model/place.ts";

export type PayloadFormat = "json" | "ndjson" | "yaml";

/** One file of payloads, or stdin. */
export interface PayloadFile {
  /** As the user typed it; `-` for stdin. */
  readonly shownPath: string;
  /** Undefined for stdin. */
  readonly absolutePath: string | undefined;
  /** Undefined: by the file's extension, and by its content where the extension says nothing. */
  readonly format?: PayloadFormat;
}

/** The `index`-th (from 1) of `count` parts of an NDJSON file, cut at line ends. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** How to run the check of big files in parallel. */
export interface WorkerChoice {
  readonly count: number;
  /** The script that a worker runs: `contract-worker`, built or as source. */
  readonly script: URL | string;
  /** Smaller files are read by one thread; 100 MiB without. */
  readonly leastBytes?: number;
}

export interface CheckOptions {
  /** What the checker is made from; each worker makes its own from a copy. */
  readonly recipe: CheckRecipe;
  /** Findings beyond these are counted and not kept. */
  readonly maxFindings: number;
  /** Stops between items; the result then holds what was found so far and `isComplete: false`. */
  readonly signal?: AbortSignal;
  readonly stdin?: NodeJS.ReadableStream;
  readonly shard?: Shard;
  readonly workers?: WorkerChoice;
  /** Rules across items, such as duplicate ids: told of each item's key in the order of the file. */
  readonly watches?: readonly ItemWatch[];
  /**
   * Told of every readable item in the order of the file, with what is wrong with it, for coverage and expectations.
   * Costs the fast path and the workers, so it is for fixtures rather than for backfills.
   */
  readonly onItem?: (item: PayloadItem, index: number, findings: readonly ItemProblem[]) => void;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly file: string;
  readonly bytes: number;
  /** Undefined for stdin. */
  readonly totalBytes: number | undefined;
  readonly items: number;
}

/** What `onItem` hears: rule and severity, also of problems in the item's text such as duplicate keys. */
export type ItemProblem = Pick<Violation, "ruleId" | "severity" | "path">;

/** A finding with its place. `place` is where to look, `help` how to fix it. */
export interface PayloadFinding extends Diagnostic {
  readonly place: Place;
  /** Position of the item in the file, from 0; undefined when the file itself is what is wrong. */
  readonly item: number | undefined;
  readonly path: PayloadPath;
  readonly isAboutKey: boolean;
  /** For `--show-values` only. */
  readonly value: Violation["value"];
}

/** How often a rule was broken: all of them, not only those that were kept as findings. */
export interface RuleCount {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What is known of one file after it was read. */
export interface FileResult {
  readonly file: string;
  readonly format: PayloadFormat | undefined;
  readonly bytes: number;
  readonly lines: number;
  readonly items: number;
  /** Items with at least one finding of severity error, broken text included. */
  readonly rejectedItems: number;
  /** The first `maxFindings`, in the order of the file. */
  readonly findings: readonly PayloadFinding[];
  /** By rule id. */
  readonly counts: readonly RuleCount[];
  /** False when the run was interrupted. */
  readonly isComplete: boolean;
}
