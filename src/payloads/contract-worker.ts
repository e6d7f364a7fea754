import { parentPort, workerData } from "node:worker_threads";
import { createItemChecker } from "../contracts/check-item.ts";
import { checkRange } from "./check-ndjson-file.ts";
import { openPayload } from "./open-payload.ts";
import { lineBufferOf, RangeChecker } from "./range-checker.ts";
import { createRecogniser } from "./recognise/create-recogniser.ts";
import type { WorkerAnswer, WorkerTask } from "./worker-messages.ts";

/*
 * The script of a worker: takes ranges of a file until none is left. It sends results and never payloads, because
 * copying those between threads takes longer than reading them.
 */

const { path, ranges, recipe, maxFindings, watchedKeys, shared } = workerData as WorkerTask; // what `startWorker` sends
const file = openPayload(path);
if ("ruleId" in file) throw new Error(`the file can no longer be read: ${file.message}`);
const settings = {
  recipe,
  checker: createItemChecker(recipe),
  recogniser: createRecogniser(recipe, watchedKeys),
  watchedKeys,
  keepsItems: false,
};
const buffer = lineBufferOf(settings);
for (;;) {
  const range = Atomics.add(shared, 0, 1);
  const taken = ranges[range];
  if (taken === undefined) break;
  for (let allowed = Atomics.load(shared, 1); range >= allowed; allowed = Atomics.load(shared, 1)) {
    Atomics.wait(shared, 1, allowed);
  }
  const checker = new RangeChecker({ ...settings, maxFindings: Atomics.load(shared, 2) === 1 ? 0 : maxFindings });
  checkRange(file, taken, checker, buffer);
  const answer: WorkerAnswer = { range, firstOffset: checker.firstOffset, result: checker.result() };
  parentPort?.postMessage(answer);
}
