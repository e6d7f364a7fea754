import { expect, it } from "vitest";
import { matchGolden } from "./match-golden.ts";
import { openScene, runJson, shopFiles } from "./scene.ts";

it("writes the facts of live, and says what it leaves out", async () => {
  const scene = await openScene(shopFiles);
  const { stdout, exitCode } = await scene.run("lock");
  expect(exitCode).toBe(0);
  matchGolden("lock.txt", stdout);
  matchGolden("instasent.lock.json", scene.read("instasent.lock.json").replace(/"id": "\w+"/, '"id": "ID"'));
  expect(scene.simulator.requests.every(({ method }) => method === "GET")).toBe(true);
  expect(scene.read("instasent.lock.json")).not.toContain("XLT");
});

it("changes nothing when live has not moved", async () => {
  const scene = await openScene(shopFiles);
  await scene.run("lock");
  const before = scene.read("instasent.lock.json");
  expect((await scene.run("lock")).stdout).toContain("is up to date");
  expect(scene.read("instasent.lock.json")).toBe(before);
  expect((await scene.run("lock --check")).exitCode).toBe(0);
});

it("--check tells what moved, exits 7 and writes nothing", async () => {
  const scene = await openScene(shopFiles);
  await scene.run("lock");
  const stale = scene
    .read("instasent.lock.json")
    .replace('"loyalty_points": { "dataType": "number" }', '"gone": { "dataType": "number" }');
  scene.write("instasent.lock.json", stale);
  const { stdout, exitCode } = await scene.run("lock --check");
  expect(exitCode).toBe(7);
  matchGolden("lock-check.txt", stdout);
  expect(scene.read("instasent.lock.json")).toBe(stale);
  const document = await runJson(scene, "lock --check");
  expect(document["lock"]).toMatchObject({
    action: "checked",
    missing: ["shop/datasource/crm"],
    differences: [
      { address: "shop/attribute/gone", after: null },
      { address: "shop/attribute/loyalty_points", before: null },
    ],
  });
});

it("--all-events locks parameters of undeclared events too, and --check asks for them again", async () => {
  const scene = await openScene(shopFiles);
  await scene.run("lock");
  expect(scene.read("instasent.lock.json")).not.toContain("appointment-id");
  await scene.run("lock --all-events");
  expect(scene.read("instasent.lock.json")).toContain("appointment-id");
  expect((await scene.run("lock --check")).exitCode).toBe(0);
});

it("keeps a lock for each environment", async () => {
  const scene = await openScene({
    ...shopFiles,
    "instasent.yaml": `${shopFiles["instasent.yaml"] ?? ""}environments:\n  staging: { vars: { x: "1" } }\n`,
  });
  await scene.run("lock -e staging");
  expect([scene.has("instasent.staging.lock.json"), scene.has("instasent.lock.json")]).toEqual([true, false]);
});

it.each([
  ["without a lock", undefined, "There is no lock to check"],
  ["with an unfinished merge", "{\n<<<<<<< HEAD\n", "instasent.lock.json:2:1"],
  ["with another version", '{\n  "lockVersion": 2\n}', "instasent.lock.json:2:18"],
  [
    "with a fact that is no part of a lock",
    '{ "lockVersion": 1, "projects": {}, "label": 1 }',
    "instasent.lock.json:1:37",
  ],
])("--check %s exits 3 and says where", async (_, text, expected) => {
  const scene = await openScene({ ...shopFiles, ...(text === undefined ? {} : { "instasent.lock.json": text }) });
  const { stderr, exitCode } = await scene.run("lock --check");
  expect(stderr).toContain(expected);
  expect(exitCode).toBe(3);
});

it("plan checks the lock with what it reads anyway, and the streams only with --check-lock", async () => {
  const scene = await openScene(shopFiles);
  const reads = (text: string): number => Number(/Requests: (\d+) reads/.exec(text)?.[1]);
  const without = await scene.run("plan --verbose");
  await scene.run("lock");
  const locked = await scene.run("plan --verbose");
  expect(locked.stdout).toMatch(/✓ lock /);
  expect(reads(locked.stdout)).toBe(reads(without.stdout));

  const lock = scene.read("instasent.lock.json");
  scene.write(
    "instasent.lock.json",
    lock.replace('"order-id": { "dataType": "keyword"', '"order-id": { "dataType": "number"'),
  );
  const drifted = await scene.run("plan");
  expect(drifted.exitCode).toBe(7);
  expect(drifted.stdout).toContain("event/ecommerce_order_create#order-id");

  scene.write("instasent.lock.json", lock.replace('"required": true, "unique": true', '"unique": true'));
  expect((await scene.run("plan")).stdout).not.toMatch(/✗ lock/);
  const thorough = await scene.run("plan --check-lock");
  expect(thorough.stdout).toMatch(/✗ lock\/web/);
  expect(reads(thorough.stdout)).toBeGreaterThan(reads(locked.stdout));
});
