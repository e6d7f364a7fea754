import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/simulator/fault-format.ts";
import type { SimulatorSeed } from "../../src/simulator/seed-format.ts";
import { startSimulator } from "../../src/simulator/start-simulator.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene, type Scene } from "./open-scene.ts";
import { settledConfig, shopConfig } from "./shop-config.ts";

interface Case {
  readonly title: string;
  readonly config?: string;
  readonly seed: SimulatorSeed;
  readonly exitCode: number;
}

const project = "/project/my-shop-123";
const on = (path: string, action: FaultAction): SimulatorSeed => ({ faults: [{ match: { path }, do: action }] });
const onList = (action: FaultAction): SimulatorSeed => on(`${project}/datasource`, action);
const onPages = (action: FaultAction): SimulatorSeed => ({
  ...onList(action),
  paging: { defaultLimit: 2, maxLimit: 2 },
  projects: { "my-shop-123": { datasources: ["a", "b", "c", "d", "e"].map((name) => ({ name })) } },
});

const cases: readonly Case[] = [
  { title: "401 everywhere", seed: { tokens: [{ token: "some-other-token" }] }, exitCode: 4 },
  {
    title: "403 for datasources",
    seed: { tokens: [{ token: accessToken, scopes: ["PROJECT_READ", "PROJECT_AUDIENCE_READ"] }] },
    exitCode: 4,
  },
  {
    title: "403 for senders",
    config: settledConfig,
    seed: { tokens: [{ token: accessToken, scopes: ["PROJECT_DATASOURCE_READ"] }] },
    exitCode: 0,
  },
  { title: "402 no funds", seed: onList({ status: 402 }), exitCode: 5 },
  { title: "404 wrong project uid", config: shopConfig.replace("my-shop-123", "my-shop"), seed: {}, exitCode: 3 },
  { title: "429 without end", seed: onList({ retryAfter: "1" }), exitCode: 5 },
  { title: "500 without end", seed: onList({ status: 500 }), exitCode: 1 },
  { title: "truncated", seed: onList({ truncate: "contentLength" }), exitCode: 1 },
  { title: "a web page", seed: onList({ html: true }), exitCode: 1 },
  { title: "empty", seed: onList({ emptyBody: true }), exitCode: 1 },
  { title: "JSON with garbage", seed: onList({ trailingGarbage: "<!-- cached -->" }), exitCode: 1 },
  { title: "entities that are no list", seed: onList({ patch: { entities: { a: 1 } } }), exitCode: 1 },
  { title: "no entities", seed: onList({ patch: { entities: null } }), exitCode: 1 },
  { title: "a datasource without a name", seed: onList({ patch: { entities: [{ id: "x" }] } }), exitCode: 1 },
  { title: "a project without a uid", seed: on(project, { patch: { entity: { uid: null } } }), exitCode: 1 },
  { title: "another project", seed: on(project, { patch: { entity: { uid: "not-mine" } } }), exitCode: 1 },
  { title: "a list instead of the project", seed: on(project, { wrongShape: "[1, 2]" }), exitCode: 1 },
  { title: "a list that ends early", seed: onList({ countLies: 9 }), exitCode: 1 },
  { title: "a list that repeats entries", seed: onPages({ repeatedIds: true }), exitCode: 1 },
  { title: "a list that ignores _start", seed: onPages({ ignoreStart: true }), exitCode: 1 },
  { title: "a list that never ends", seed: onPages({ endlessPages: true }), exitCode: 1 },
  {
    title: "two datasources of the name",
    seed: {
      projects: {
        "my-shop-123": {
          datasources: [
            { name: "CRM sync", createdAt: "2025-02-26T10:00:00+01:00" },
            { name: "CRM sync", createdAt: "2025-02-27T10:00:00+01:00" },
          ],
        },
      },
    },
    exitCode: 6,
  },
  {
    title: "a pin to a deleted datasource",
    config: shopConfig.replace("name: CRM sync", "id: 67bdfaa901e6cbb8a6556987\n        name: CRM sync"),
    seed: {
      options: { includeDeleted: true },
      projects: {
        "my-shop-123": { datasources: [{ name: "CRM sync", id: "67bdfaa901e6cbb8a6556987", deleted: true }] },
      },
    },
    exitCode: 6,
  },
  {
    title: "a pin to a foreign datasource",
    config: shopConfig.replace("name: CRM sync", "id: 67bdfaa901e6cbb8a6556987\n        name: CRM sync"),
    seed: {
      projects: {
        "my-shop-123": { datasources: [] },
        other: { datasources: [{ name: "CRM sync", id: "67bdfaa901e6cbb8a6556987" }] },
      },
    },
    exitCode: 6,
  },
  {
    title: "another organization",
    seed: { organization: { name: "Umbrella" } },
    exitCode: 6,
  },
];

describe.concurrent("what the platform answers is told, and nothing is written", () => {
  it.each(cases)("$title", async ({ title, config = shopConfig, seed, exitCode }) => {
    const scene = await openScene({ files: { "instasent.yaml": config }, seed });
    const result = await scene.run("plan");
    const shown = transcript(scene, "plan", result);
    matchGolden(`platform-${title.replaceAll(/\W+/g, "-")}.txt`, shown);
    expect(result.exitCode).toBe(exitCode);
    expect(shown).not.toMatch(/\n {4}at |undefined|\[object/);
  });

  it("is an error before the first write of an apply too", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig }, seed: onList({ countLies: 9 }) });
    const { document, exitCode } = await scene.runJson("apply --yes");
    expect(exitCode).toBe(1);
    expect(document["error"].message).toContain("GET /project/my-shop-123/datasource");
    expect(scene.writes()).toEqual([]);
  });

  it("also when it makes a create ambiguous: apply stops", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    for (let copy = 0; copy < 2; copy += 1) scene.simulator.control.addDatasource("my-shop-123", { name: "CRM sync" });
    const { exitCode } = await scene.run("apply --yes");
    expect(exitCode).toBe(6);
    expect(scene.writes()).toEqual([]);
  });
});

describe.concurrent("a redirect", () => {
  it("is not followed: the other origin sees no request, and so no token", async () => {
    const other = await startSimulator();
    try {
      const scene = await openScene({
        files: { "instasent.yaml": shopConfig },
        seed: on(project, { redirect: `${other.url}/project/my-shop-123` }),
      });
      const { exitCode, stderr } = await scene.run("plan");
      expect(exitCode).toBe(1);
      expect(stderr).toContain("refusing redirect");
      expect(stderr).toContain(new URL(other.url).origin);
      expect(other.requests).toEqual([]);
    } finally {
      await other.stop();
    }
  });
});

describe.concurrent("a hiccup", () => {
  it.each([
    ["a reset", { resetBeforeCommit: true }],
    ["503", { status: 503 }],
    ["a cut answer", { truncate: "contentLength" }],
  ] as const)("of a read (%s) is overcome, and --verbose tells of it", async (_, action) => {
    const scene: Scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { faults: [{ match: { path: `${project}/datasource`, nth: 1 }, do: action }] },
    });
    const { exitCode, stderr } = await scene.run("plan --verbose");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("(attempt 2)");
  });
});
