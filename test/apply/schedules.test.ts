import { describe, expect, it } from "vitest";
import type { ScheduledPlatform } from "./platform.ts";
import { openPlatformModel } from "./platform-model.ts";
import { openPlatformOverHttp } from "./platform-over-http.ts";
import { runSchedule } from "./run-schedule.ts";
import { buildSchedule, postFaults, type Schedule } from "./schedule.ts";

/** A seed to replay alone, and how many to run otherwise. */
const replayed = process.env["INSTAFORM_SCHEDULE"];
const count = Number(process.env["INSTAFORM_SCHEDULES"] ?? 20_000);

const replay = (seed: number) =>
  `replay: INSTAFORM_SCHEDULE=${seed} npx vitest run --config test/tooling/vitest.config.ts test/apply/schedules`;

async function violationsOf(
  seeds: readonly number[],
  open: (schedule: Schedule) => Promise<ScheduledPlatform>,
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const seed of seeds) {
    const schedule = buildSchedule(seed);
    const platform = await open(schedule);
    try {
      const violations = await runSchedule(schedule, platform);
      if (violations.length > 0)
        broken.push(`${violations.join("; ")}\n  ${JSON.stringify(schedule)}\n  ${replay(seed)}`);
    } finally {
      await platform.close();
    }
    if (broken.length >= 5) break;
  }
  return broken;
}

const seeds = (many: number, from = 1) =>
  replayed === undefined ? Array.from({ length: many }, (_, index) => from + index) : [Number(replayed)];

describe("applying until there is nothing left to do, whatever goes wrong", () => {
  it("creates each datasource once, loses no token and tells the truth: in process", { timeout: 600_000 }, async () => {
    expect(await violationsOf(seeds(count), async (schedule) => openPlatformModel(schedule))).toEqual([]);
  });

  it("does so over the simulator and HTTP too", { timeout: 120_000 }, async () => {
    expect(await violationsOf(seeds(400, 1_000_000), openPlatformOverHttp)).toEqual([]);
  });
});

describe("the schedules", () => {
  it("are the same for the same seed", () => {
    expect(buildSchedule(7)).toEqual(buildSchedule(7));
    expect(buildSchedule(7)).not.toEqual(buildSchedule(8));
  });

  it("reach every fault at every position, with and without a crash", () => {
    const seen = new Set(
      Array.from({ length: 2_000 }, (_, seed) => buildSchedule(seed)).flatMap(({ posts, crashAt }) =>
        posts.map((fault, position) => `${fault} ${position} ${crashAt > 0}`),
      ),
    );
    expect(seen.size).toBe(postFaults.length * 4 * 2);
  });
});
