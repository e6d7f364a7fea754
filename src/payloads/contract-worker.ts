import { parentPort, workerData } from "node:worker_threads";
import { openPayload } from "./open-payload.ts";
import { RangeTaker } from "./range-taker.ts";
import { SharedProgress } from "./shared-progress.ts";
import type { WorkerTask } from "./worker-messages.ts";

/*
 * The script of a worker: takes ranges of a file until none is left. It sends results and never payloads, because
 * copying those between threads takes longer than reading them.
 */

const { path, ahead, numbers, ...task } = workerData as WorkerTask; // what `startWorker` sends
const file = openPayload(path);
if ("ruleId" in file) throw new Error(`the file can no longer be read: ${file.message}`);
const progress = new SharedProgress(ahead, numbers);
const taker = new RangeTaker(file, task, progress);
for (;;) {
  const range = progress.take();
  const bytes = task.ranges[range];
  if (bytes === undefined) break;
  progress.waitFor(range);
  parentPort?.postMessage(taker.check(range, bytes));
}
