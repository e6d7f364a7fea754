import { Worker } from "node:worker_threads";
import type { ByteRange } from "./line-cutter.ts";
import type { FileTally, LocateLater } from "./file-tally.ts";
import type { CheckOptions, WorkerChoice } from "./payload-source.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

export interface ParallelCheck {
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
 * Lets workers take ranges one after the other and joins what they find in the order of the file. False when it was
 * interrupted: then everything up to the last joined range counts.
 */
export async function checkWithWorkers(check: ParallelCheck): Promise<boolean> {
  const { ranges, tally, signal, onRange, locateIn } = check;
  // The next range to take; how many may be taken, so that no worker runs far ahead; whether findings are still wanted.
  const shared = new Int32Array(new SharedArrayBuffer(4 * 3));
  const count = Math.min(check.workers.count, ranges.length);
  const ahead = count * 4;
  Atomics.store(shared, 1, ahead);
  const waiting = new Map<number, WorkerAnswer>();
  let joined = 0;
  const isStopped = () => signal?.aborted === true;
  const join = (answer: WorkerAnswer) => {
    // What was on its way when the interrupt came is left out, as if it had not been read.
    if (isStopped()) return;
    waiting.set(answer.range, answer);
    for (let next = waiting.get(joined); next !== undefined && !isStopped(); next = waiting.get(joined)) {
      waiting.delete(joined);
      tally.add(next.result, locateIn(next.firstOffset));
      onRange(ranges[joined]?.to ?? 0);
      joined += 1;
    }
    if (tally.isFull) Atomics.store(shared, 2, 1);
    Atomics.store(shared, 1, joined + ahead);
    Atomics.notify(shared, 1);
  };
  const workers = Array.from({ length: count }, () => startWorker(check, shared));
  const stop = () => {
    for (const worker of workers) void worker.terminate();
  };
  signal?.addEventListener("abort", stop, { once: true });
  try {
    await Promise.all(workers.map((worker) => listen(worker, join, signal)));
  } finally {
    signal?.removeEventListener("abort", stop);
    stop();
  }
  return joined === ranges.length;
}

function startWorker({ path, ranges, workers, options }: ParallelCheck, shared: Int32Array): Worker {
  const { recipe, maxFindings, watches = [] } = options;
  const watchedKeys = [...new Set(watches.map(({ key }) => key))];
  const task: WorkerTask = { path, ranges, recipe, maxFindings, watchedKeys, shared };
  // What a worker makes dies young; a bigger nursery would only be memory.
  return new Worker(workers.script, { workerData: task, resourceLimits: { maxYoungGenerationSizeMb: 4 } });
}

/** Ends when the worker does. */
function listen(worker: Worker, join: (answer: WorkerAnswer) => void, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on("message", join);
    worker.on("error", reject);
    worker.on("exit", (code) => {
      if (code === 0 || signal?.aborted === true) resolve();
      else reject(new Error(`a worker ended with code ${code}`));
    });
  });
}
