import { killShapes, type Boundaries, type KillPlan, type KillShape } from "./kill-plan.ts";
import { openKillScene, type EndedRun, type KillScene } from "./kill-scene.ts";

export interface Programs {
  readonly program: string;
  /** What numbers file effects: `stop-at-file-effect.cjs`. */
  readonly preload: string;
}

/** What one experiment came to. */
export interface KillOutcome {
  /** Runs that were really stopped. */
  readonly kills: number;
  readonly violations: readonly string[];
}

/** Counts the boundaries of every shape, by running each once without stopping it. */
export async function measureBoundaries(
  programs: Programs,
  shapes: readonly KillShape[] = killShapes,
): Promise<readonly Boundaries[]> {
  const measured: Boundaries[] = [];
  for (const shape of shapes) {
    const scene = await openKillScene(shape, programs);
    try {
      const run = await scene.apply();
      const complaints = [...judgeQuietRun(run, scene), ...judgeEnd(scene, [run])];
      if (complaints.length > 0 || run.fileEffects === undefined) {
        throw new Error(`a run that nobody stopped is not right: ${complaints.join("; ")}\n${run.output}`);
      }
      measured.push({ requests: run.requests, fileEffects: run.fileEffects });
    } finally {
      await scene.close();
    }
  }
  return measured;
}

/** Runs, stops, and runs again until nothing is left to do; judges what each left behind. */
export async function runKill(plan: KillPlan, programs: Programs): Promise<KillOutcome> {
  const scene = await openKillScene(plan.shape, programs);
  const violations: string[] = [];
  let kills = 0;
  try {
    const runs: EndedRun[] = [];
    const stops = [...plan.stops];
    for (let wasStopped = true; wasStopped;) {
      const before = new Set(scene.keys.filter((key) => scene.living(key).length > 0));
      const run = await scene.apply(stops.shift(), plan.signal);
      runs.push(run);
      ({ wasStopped } = run);
      if (wasStopped) kills += 1;
      violations.push(...scene.damage());
      if (wasStopped && plan.signal === "SIGINT") violations.push(...judgeInterrupted(run, scene, before));
      if (!wasStopped) violations.push(...judgeQuietRun(run, scene), ...judgeEnd(scene, runs));
    }
    if (violations.length > 0) violations.push(...runs.map(({ code, output }) => `exit ${code}: ${output}`));
    return { kills, violations };
  } finally {
    await scene.close();
  }
}

/** What holds after one run that nobody stopped, whatever came before it. */
function judgeQuietRun(run: EndedRun, scene: KillScene): readonly string[] {
  if (run.code === 0) return [];
  // A token that only the lost answer showed cannot be read again: it must be said.
  const isTold = !scene.shape.areTokensReadable && /token/.test(run.output) && (run.code === 10 || run.code === 7);
  return isTold ? [] : [`the run that was left alone ended with ${run.code}`];
}

function judgeEnd(scene: KillScene, runs: readonly EndedRun[]): readonly string[] {
  const violations = [...scene.damage()];
  for (const key of scene.keys) {
    const living = scene.living(key);
    if (living.length !== 1) violations.push(`${key} exists ${living.length} times`);
    if (scene.heldBy(key) === living[0]) continue;
    const isTold = !scene.shape.areTokensReadable && runs.some(({ output }) => /token/.test(output));
    if (!isTold) violations.push(`the sink of ${key} holds ${scene.heldBy(key)}, not ${living[0]}`);
  }
  const leftovers = scene.leftovers();
  if (leftovers.length > 0) violations.push(`left over: ${leftovers.join(", ")}`);
  return violations;
}

/**
 * An interrupted run ends by itself and says what is true. What an earlier run made may still be missing from the lists
 * that this one saw: then it says truly that it made nothing.
 */
function judgeInterrupted(run: EndedRun, scene: KillScene, before: ReadonlySet<string>): readonly string[] {
  const violations: string[] = [];
  if (run.code === null || ![0, 1, 10, 130].includes(run.code)) {
    violations.push(`the interrupted run ended with ${run.code}`);
  }
  for (const { address, action, status } of run.report?.results ?? []) {
    const key = scene.keys.find((each) => address.endsWith(`/${each}`)) ?? "";
    const exist = scene.living(key).length;
    if (["done", "recovered", "already-exists"].includes(status) && exist !== 1) {
      violations.push(`${address} is ${status}, and exists ${exist} times`);
    }
    if (action === "create" && ["failed", "not-attempted"].includes(status) && exist > Number(before.has(key))) {
      violations.push(`${address} is ${status}, and exists`);
    }
  }
  return violations;
}
