import { buildKillPlan } from "./kill-plan.ts";
import { measureBoundaries, runKill, type Programs } from "./run-kill.ts";

export interface SoakKills {
  readonly kills: number;
  /** The first seed; the others follow. */
  readonly seed: number;
  /** Experiments at the same time. */
  readonly parallel: number;
  readonly programs: Programs;
  readonly tell: (line: string) => void;
}

/** Stops real processes until so many were stopped, or Ctrl-C; gives the exit code. */
export async function soakKills({ kills, seed, parallel, programs, tell }: SoakKills): Promise<number> {
  const startedAt = performance.now();
  const boundaries = await measureBoundaries(programs);
  let [done, experiments, broken, next] = [0, 0, 0, seed];
  let isInterrupted = false;
  process.once("SIGINT", () => {
    isInterrupted = true;
  });
  const work = async (): Promise<void> => {
    // A seed to replay may stop nothing, so experiments end too.
    while (done < kills && broken < 5 && experiments < 5 * kills && !isInterrupted) {
      const plan = buildKillPlan(next++, boundaries);
      experiments += 1;
      const outcome = await runKill(plan, programs);
      done += outcome.kills;
      if (outcome.violations.length === 0) continue;
      broken += 1;
      tell(`${outcome.violations.join("\n")}\n${JSON.stringify(plan)}`);
      tell(`replay: npm run soak -- --kills 1 --seed ${plan.seed}`);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const shown = boundaries.map(({ requests, fileEffects }) => `${requests}+${fileEffects}`).join(", ");
  tell(
    `kills: ${done} in ${experiments} applies of seeds ${seed}..${next - 1}, ${broken} broken laws, ${seconds} s (requests + file effects of each shape: ${shown})`,
  );
  return broken === 0 ? 0 : 1;
}
