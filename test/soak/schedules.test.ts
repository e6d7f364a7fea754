import { describe, expect, it } from "vitest";
import type { ScheduledPlatform } from "./platform.ts";
import { openPlatformModel } from "./platform-model.ts";
import { openPlatformOverHttp } from "./platform-over-http.ts";
import { runSchedule } from "./run-schedule.ts";
import { buildSchedule, listFaults, postFaults, viewFaults, type Schedule } from "./schedule.ts";

const count = Number(process.env["INSTAFORM_SCHEDULES"] ?? 20_000);

async function violationsOf(
  from: number,
  many: number,
  open: (schedule: Schedule) => Promise<ScheduledPlatform>,
  replay: (seed: number) => string,
): Promise<readonly string[]> {
  const broken: string[] = [];
  for (let seed = from; seed < from + many && broken.length < 5; seed += 1) {
    const schedule = buildSchedule(seed);
    const platform = await open(schedule);
    try {
      const { violations } = await runSchedule(schedule, platform);
      if (violations.length > 0)
        broken.push(`${violations.join("; ")}\n  ${JSON.stringify(schedule)}\n  ${replay(seed)}`);
    } finally {
      await platform.close();
    }
  }
  return broken;
}

describe("applying until there is nothing left to do, whatever goes wrong", () => {
  it("creates each datasource once, loses no token and tells the truth: in process", { timeout: 600_000 }, async () => {
    const replay = (seed: number) => `replay: npm run soak -- --schedules 1 --seed ${seed}`;
    expect(await violationsOf(1, count, async (schedule) => openPlatformModel(schedule), replay)).toEqual([]);
  });

  it("does so over the simulator and HTTP too", { timeout: 240_000 }, async () => {
    expect(await violationsOf(1_000_000, 300, openPlatformOverHttp, (seed) => `over HTTP, seed ${seed}`)).toEqual([]);
  });
});

describe("the schedules", () => {
  const schedules = Array.from({ length: 3_000 }, (_, seed) => buildSchedule(seed));

  it("are the same for the same seed, and so is what comes of them", async () => {
    expect(buildSchedule(7)).toEqual(buildSchedule(7));
    expect(buildSchedule(7)).not.toEqual(buildSchedule(8));
    for (const schedule of schedules.slice(0, 50)) {
      const [one, two] = [
        runSchedule(schedule, openPlatformModel(schedule)),
        runSchedule(schedule, openPlatformModel(schedule)),
      ];
      expect(await one).toEqual(await two);
    }
  });

  it("reach every fault, with and without a crash, with one runner and with two", () => {
    const seen = new Set(
      schedules.flatMap(({ posts, lists, views, crashes, runners }) =>
        [
          ...posts.map((fault) => `post ${fault}`),
          ...lists.map((fault) => `list ${fault}`),
          ...views.map((fault) => `view ${fault}`),
        ].map((fault) => `${fault} ${crashes.length > 0} ${runners}`),
      ),
    );
    expect(seen.size).toBe((postFaults.length + listFaults.length + viewFaults.length) * 2 * 2);
  });

  it("die at every boundary that histories have, and reach a second process", async () => {
    const crashes = new Set(schedules.flatMap((schedule) => schedule.crashes));
    expect(crashes.size).toBe(90);
  });
});
