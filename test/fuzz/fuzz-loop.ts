import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { makeInput } from "./mutate.ts";
import type { FuzzTarget } from "./fuzz-target.ts";
import { httpAnswer } from "./targets/http-answer.ts";
import { lockFile } from "./targets/lock-file.ts";
import { json, ndjson } from "./targets/payloads.ts";
import { planFile } from "./targets/plan-file.ts";
import { yaml } from "./targets/yaml.ts";

const targets: Readonly<Record<string, FuzzTarget>> = {
  yaml,
  json,
  ndjson,
  plan: planFile,
  lock: lockFile,
  http: httpAnswer,
};

interface Order {
  readonly target: string;
  readonly cases: number;
  readonly seed: number;
  /** The seed that is being judged, for whoever watches whether it goes on. */
  readonly at: Int32Array;
  readonly maxFailures: number;
}

/** One case that broke a law. */
interface Failure {
  readonly name: string;
  readonly problem: string;
  /** In base64. */
  readonly input: string;
}

const order = workerData as Order; // run-fuzz.mjs is the only one that starts this
const target = targets[order.target];
if (target === undefined) throw new Error(`there is no target ${order.target}`);

const failures: Failure[] = [];
const kept = listKept(order.target);
for (const [name, input] of kept) await judge(name, input);
for (let seed = order.seed; seed < order.seed + order.cases && failures.length < order.maxFailures; seed += 1) {
  Atomics.store(order.at, 0, seed);
  await judge(`seed ${seed}`, makeInput(target, seed));
}
parentPort?.postMessage({ failures, kept: kept.length });

async function judge(name: string, input: Buffer): Promise<void> {
  try {
    await target?.judge(input);
    if (Object.keys(Object.prototype).length > 0 || ({} as { polluted?: unknown }).polluted !== undefined) {
      throw new Error("an input reaches the prototype of every object");
    }
  } catch (error) {
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    failures.push({ name, problem: problem.slice(0, 1_500), input: input.toString("base64") });
  }
}

/** Inputs that once broke something: test/fixtures/fuzz/<target>. */
function listKept(name: string): readonly (readonly [string, Buffer])[] {
  const folder = join(process.cwd(), "test/fixtures/fuzz", name);
  return readdirSync(folder)
    .filter((file) => !file.startsWith("."))
    .map((file) => [file, readFileSync(join(folder, file))]);
}
