import { openPlatformModel } from "./platform-model.ts";
import { runSchedule } from "./run-schedule.ts";
import { buildSchedule } from "./schedule.ts";

export interface SoakSchedules {
  readonly schedules: number;
  /** The first seed; the others follow. */
  readonly seed: number;
  readonly tell: (line: string) => void;
}

/** Runs so many histories of the apply engine; gives the exit code. */
export async function soakSchedules({ schedules, seed, tell }: SoakSchedules): Promise<number> {
  const startedAt = performance.now();
  const sum = { runs: 0, boundaries: 0, crashes: 0, duplicates: 0 };
  let [done, broken] = [0, 0];
  for (; done < schedules && broken < 5; done += 1) {
    const schedule = buildSchedule(seed + done);
    const { violations, ...figures } = await runSchedule(schedule, openPlatformModel(schedule));
    for (const name of ["runs", "boundaries", "crashes", "duplicates"] as const) sum[name] += figures[name];
    if (violations.length === 0) continue;
    broken += 1;
    tell(`${violations.join("\n")}\n${JSON.stringify(schedule)}`);
    tell(`replay: npm run soak -- --schedules 1 --seed ${schedule.seed}`);
  }
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  tell(
    `schedules: ${done} of seeds ${seed}..${seed + done - 1}, ${broken} with a broken law, ${seconds} s (${sum.runs} runs, ${sum.boundaries} boundaries, ${sum.crashes} crashes, ${sum.duplicates} duplicates that were reported)`,
  );
  return broken === 0 ? 0 : 1;
}
