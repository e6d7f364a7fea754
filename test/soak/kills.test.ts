import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { buildKillPlan, killShapes, listStopPoints, type Boundaries } from "./kill-plan.ts";
import { measureBoundaries, runKill } from "./run-kill.ts";

const programs = {
  program: fileURLToPath(new URL("../../dist/instaform.cjs", import.meta.url)),
  preload: fileURLToPath(new URL("stop-at-file-effect.cjs", import.meta.url)),
};
const kills = 110;

let boundaries: readonly Boundaries[] = [];
beforeAll(async () => {
  boundaries = await measureBoundaries(programs);
}, 60_000);

describe("an apply over real sockets", () => {
  it("has boundaries at every request and every file effect", () => {
    for (const [index, { requests, fileEffects }] of boundaries.entries()) {
      const { datasources = 0 } = killShapes[index] ?? {};
      expect(requests).toBeGreaterThanOrEqual(3 + 4 * datasources);
      expect(fileEffects).toBeGreaterThanOrEqual(20 * datasources);
    }
  });

  it(
    "stopped at any of them leaves one datasource each, its token in its sink, whole files and nothing else",
    { timeout: 240_000 },
    async () => {
      const broken: string[] = [];
      let done = 0;
      let step = 0;
      // Spread over all boundaries: a step that shares no divisor with the number of shapes meets them all.
      const most = Math.max(...boundaries.map((each) => listStopPoints(each).length)) * killShapes.length;
      const stride = Math.max(1, Math.floor(most / 30)) | 1;
      const work = async (): Promise<void> => {
        while (done < kills && broken.length < 3 && step < 4 * kills) {
          const seed = (step += 1) * stride;
          const { kills: more, violations } = await runKill(buildKillPlan(seed, boundaries), programs);
          done += more;
          if (violations.length > 0)
            broken.push(`${violations.join("\n")}\nreplay: npm run soak -- --kills 1 --seed ${seed}`);
        }
      };
      await Promise.all([work(), work(), work()]);
      expect(broken).toEqual([]);
      expect(done).toBeGreaterThanOrEqual(kills);
    },
  );
});
