import { Worker } from "node:worker_threads";
import { giveWay } from "./check-ndjson-file.ts";
import type { FileTally, LocateLater } from "./file-tally.ts";
import type { ByteRange } from "./line-cutter.ts";
import type { OpenPayload } from "./open-payload.ts";
import type { CheckOptions, WorkerChoice } from "./payload-source.ts";
import { RangeTaker } from "./range-taker.ts";
import { SharedProgress } from "./shared-progress.ts";
import type { RangeAnswer, RangeTask, WorkerTask } from "./worker-messages.ts";

export interface ParallelCheck {
  readonly file: OpenPayload;
  readonly path: string;
  readonly ranges: readonly ByteRange[];
  readonly workers: WorkerChoice;
  readonly options: CheckOptions;
  readonly tally: FileTally;
  readonly signal: AbortSignal | undefined;
  readonly onRange: (end: number) => void;
  readonly locateIn: (base: number) => LocateLater;
}

/**
 * Lets this thread and others take ranges one after the other, and joins what they find in the order of the file. False
 * when it was interrupted: then everything up to the last joined range counts.
 */
export async function checkWithWorkers(check: ParallelCheck): Promise<boolean> {
  const { file, ranges, tally, signal, onRange, locateIn, options } = check;
  const { recipe, maxFindings, watches = [] } = options;
  const count = Math.min(check.workers.count, ranges.length);
  const ahead = count * 4;
  const progress = new SharedProgress(ahead);
  const task: RangeTask = { ranges, recipe, maxFindings, watchedKeys: [...new Set(watches.map(({ key }) => key))] };
  const waiting = new Map<number, RangeAnswer>();
  let joined = 0;
  let hasFailed = false;
  const isStopped = () => hasFailed || signal?.aborted === true;
  const join = (answer: RangeAnswer) => {
    // What was on its way when the interrupt came is left out, as if it had not been read.
    if (isStopped()) return;
    waiting.set(answer.range, answer);
    for (let next = waiting.get(joined); next !== undefined && !isStopped(); next = waiting.get(joined)) {
      waiting.delete(joined);
      tally.add(next.result, locateIn(next.firstOffset));
      onRange(ranges[joined]?.to ?? 0);
      joined += 1;
    }
    progress.onlyCounts = tally.isFull;
    progress.joined = joined;
  };
  // This thread is one of them.
  const workers = Array.from({ length: count - 1 }, () =>
    startWorker(check, { ...task, path: check.path, ahead, numbers: progress.numbers }),
  );
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    const others = Promise.all(workers.map((worker) => listen(worker, join, signal))).catch((error: unknown) => {
      // What it had taken will never be joined, so nobody may wait for it.
      hasFailed = true;
      throw error;
    });
    await Promise.all([others, takeRanges(new RangeTaker(file, task, progress), ranges, progress, join, isStopped)]);
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
  return joined === ranges.length;
}

/** This thread's share; between ranges it hears of the others. */
async function takeRanges(
  taker: RangeTaker,
  ranges: readonly ByteRange[],
  progress: SharedProgress,
  join: (answer: RangeAnswer) => void,
  isStopped: () => boolean,
): Promise<void> {
  for (;;) {
    const range = progress.take();
    const bytes = ranges[range];
    if (bytes === undefined) return;
    do await giveWay();
    while (!progress.mayCheck(range) && !isStopped());
    if (isStopped()) return;
    join(taker.check(range, bytes));
  }
}

function startWorker({ workers }: ParallelCheck, task: WorkerTask): Worker {
  // What a worker makes dies young, so a bigger nursery would only be memory; without a limit for what does not, old
  // garbage would lie about longer. Lines as long as they may be, full of faults, are checked within it.
  const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 256 };
  return new Worker(workers.script, { workerData: task, resourceLimits });
}

/** Ends when the worker does. */
function listen(worker: Worker, join: (answer: RangeAnswer) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", join);
    worker.on("error", reject);
    worker.on("exit", (code) => {
      if (code === 0 || signal?.aborted === true) resolve();
      else reject(new Error(`a worker ended with code ${code}`));
    });
  });
}
