import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import {
  buildKillPlan,
  killShapes,
  listStopPoints,
  type Boundaries,
  type KillPlan,
  type KillShape,
} from "./kill-plan.ts";
import { measureBoundaries, runKill } from "./run-kill.ts";

const programs = {
  program: fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url)),
  preload: fileURLToPath(new URL("stop-at-file-effect.cjs", import.meta.url)),
};
let boundaries: readonly Boundaries[] = [];
beforeAll(async () => {
  boundaries = await measureBoundaries(programs);
}, 60_000);

describe("an apply over real sockets", () => {
  it("has boundaries at every request and every file effect", () => {
    for (const [index, { requests, fileEffects }] of boundaries.entries()) {
      const { datasources = 0 } = killShapes[index] ?? {};
      expect(requests).toBeGreaterThanOrEqual(3 + 3 * datasources);
      expect(fileEffects).toBeGreaterThanOrEqual(20 * datasources);
    }
  });

  const one: KillShape = { datasources: 1, sinks: "own-file", listLagMs: 0, areTokensReadable: true };

  it(
    "killed at each of them in turn leaves one datasource, its token in its sink, a whole file and nothing else",
    { timeout: 300_000 },
    async () => {
      const [measured] = await measureBoundaries(programs, [one]);
      const points = measured === undefined ? [] : listStopPoints(measured);
      expect(points.length).toBeGreaterThan(60);
      const plans = points.map((stop, seed): KillPlan => ({ seed, shape: one, signal: "SIGKILL", stops: [stop] }));
      const { kills, broken } = await runAll(plans, points.length);
      expect(broken).toEqual([]);
      // The last ones are after the last thing that a run does.
      expect(kills).toBeGreaterThan(points.length - 4);
    },
  );

  it("stopped again and again, by either signal, still comes to the same end", { timeout: 300_000 }, async () => {
    const plans = Array.from({ length: 100 }, (_, seed) => buildKillPlan(seed + 1, boundaries));
    const { kills, broken } = await runAll(plans, 50);
    expect(broken).toEqual([]);
    expect(kills).toBeGreaterThanOrEqual(50);
  });
});

/** Carries plans out, three at a time, until so many runs were stopped. */
async function runAll(plans: readonly KillPlan[], enough: number) {
  const broken: string[] = [];
  const left = [...plans];
  let kills = 0;
  const work = async (): Promise<void> => {
    for (let plan = left.shift(); plan !== undefined && kills < enough && broken.length < 3; plan = left.shift()) {
      const outcome = await runKill(plan, programs);
      kills += outcome.kills;
      if (outcome.violations.length > 0) broken.push(`${JSON.stringify(plan)}\n${outcome.violations.join("\n")}`);
    }
  };
  await Promise.all([work(), work(), work()]);
  return { kills, broken };
}
