import { existsSync, realpathSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import type { CheckOptions, Shard } from "../payloads/payload-source.ts";
import type { Session } from "./session.ts";
import { showProgress } from "./show-progress.ts";

export interface ReadingFlags {
  readonly shard?: Shard;
  readonly workers?: number;
}

/** More threads than this do not read a file faster. */
const mostWorkers = 4;

/** How payloads are read in this run: which part, by how many threads, and what a terminal shows meanwhile. */
export function buildReading(
  { surroundings: { stdin, stderr, clock, interrupt }, options }: Session,
  { shard, workers = Math.min(mostWorkers, availableParallelism()) }: ReadingFlags,
): Pick<CheckOptions, "signal" | "stdin" | "shard" | "workers" | "onProgress"> {
  const script = findWorkerScript();
  return {
    signal: interrupt,
    stdin,
    ...(shard === undefined ? {} : { shard }),
    ...(script === undefined || workers < 2 ? {} : { workers: { count: workers, script } }),
    ...(stderr.isTTY && !options.quiet ? { onProgress: showProgress(stderr, clock) } : {}),
  };
}

/** The script that the build puts beside the program; a run from source reads with one thread. */
function findWorkerScript(): string | undefined {
  const program = process.argv[1];
  if (program === undefined || !existsSync(program)) return undefined;
  const script = join(dirname(realpathSync(program)), "contract-worker.cjs");
  return existsSync(script) ? script : undefined;
}
