import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { parseSeed } from "../../src/simulator/parse-seed.ts";
import { startSimulator } from "../../src/simulator/start-simulator.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { defaultSeed } from "../../src/simulator/default-seed.ts";
import { arbitraryProject } from "./arbitrary-project.ts";
import { run } from "./run-in-process.ts";

const folder = mkdtempSync(join(tmpdir(), "instaform-adopt-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes the configuration of a project twice and plans it; gives the text and the plan. */
async function adopt(seed: SimulatorSeed, uid: string) {
  const simulator = await startSimulator({ seed: { ...seed, acceptAnyToken: true } });
  const cwd = mkdtempSync(join(folder, "case-"));
  try {
    const init = await run(cwd, ["init", "--from", uid], simulator.url);
    expect(init, init.stderr).toMatchObject({ exitCode: 0, stderr: "" });
    const text = readFileSync(join(cwd, "instasent.yaml"), "utf8");
    const again = await run(cwd, ["init", "--from", uid, "--force"], simulator.url);
    expect(again.stdout).toBe(init.stdout);
    expect(readFileSync(join(cwd, "instasent.yaml"), "utf8")).toBe(text);
    const plan = await run(cwd, ["plan", "--format", "json", "--checks", "strict"], simulator.url);
    const writes = simulator.requests.filter(({ method }) => method !== "GET");
    return { text, plan, document: JSON.parse(plan.stdout), writes };
  } finally {
    await simulator.stop();
  }
}

describe("init --from", () => {
  it("writes a configuration whose plan is empty and whose checks pass, whatever is live", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryProject, async (project) => {
        const { plan, document, writes, text } = await adopt({ projects: { "my-shop": project } }, "my-shop");
        expect(document.changes, text).toEqual([]);
        expect(document.manual, text).toEqual([]);
        expect(
          document.checks.filter((check: { status: string }) => check.status !== "pass"),
          text,
        ).toEqual([]);
        expect(plan.exitCode, text).toBe(0);
        expect(document.summary.checks.passed).toBeGreaterThan(0);
        expect(writes).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  const seeds = readdirSync("examples").flatMap((name) => {
    const path = join("examples", name, "simulator.yaml");
    return readdirSync(join("examples", name)).includes("simulator.yaml")
      ? [[name, parseSeed(readFileSync(path, "utf8"), path)] as const]
      : [];
  });
  const projects = [...seeds, ["the built-in seed", defaultSeed] as const].flatMap(([name, seed]) =>
    Object.keys(seed.projects ?? {}).map((uid) => [name, uid, seed] as const),
  );

  it.each(projects)("of %s, project %s, leaves nothing to do and nothing undeclared", async (_name, uid, seed) => {
    const { plan, document } = await adopt(seed, uid);
    expect(plan.exitCode).toBe(0);
    expect(document).toMatchObject({ changes: [], manual: [], unmanaged: [], complete: true });
  });
});
