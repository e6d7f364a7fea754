import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { run } from "./run-in-process.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "instaform-attentive-diff-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const head = "version: 1\nattentive:\n  us:\n";

async function diff(before: string, after: string, options: readonly string[] = []) {
  writeFileSync(join(folder, "before.yaml"), head + before);
  writeFileSync(join(folder, "after.yaml"), head + after);
  return run(folder, ["contract", "diff", "before.yaml", "after.yaml", "--no-color", ...options]);
}

const before = `    attributes:
      points: { type: number }
      tier: { type: enum, values: [gold, silver] }
      city: { type: string }
    eventTypes:
      Order Shipped: { properties: { Order Id: { type: string }, items: { type: number } } }
      Visit: {}
`;
const after = `    attributes:
      points: { type: string }
      tier: { type: enum, values: [gold, bronze] }
      country: { type: string }
    eventTypes:
      Order Shipped: { properties: { Order Id: { type: string, required: true }, items: { type: list } } }
      Order Paid: {}
`;

it("tells what a change of the catalogue breaks, and whom", async () => {
  const { stdout, exitCode } = await diff(before, after);
  expect(stdout).toMatchInlineSnapshot(`
    "before.yaml (config) -> after.yaml (config)

      breaking[attribute-removed]
          attentive:us/attribute/city is gone; payloads that send it are refused.
          in attentive:us

      breaking[type-fixed]
          attentive:us/attribute/points is string, before number; the platform keeps
          the type, so another one needs a new name.
          in attentive:us

      breaking[value-removed]
          attentive:us/attribute/tier no longer takes "silver".
          in attentive:us

      breaking[became-required]
          attentive:us/event-type/Order Shipped#Order Id became required; payloads
          without it are refused.
          in attentive:us

      breaking[type-fixed]
          attentive:us/event-type/Order Shipped#items is list, before number; the
          platform keeps the type, so another one needs a new name.
          in attentive:us

      breaking[event-removed]
          attentive:us/event-type/Visit is gone; events of this type are refused.
          in attentive:us

      compatible[attribute-added]
          attentive:us/attribute/country is new and optional.
          in attentive:us

      compatible[value-added]
          attentive:us/attribute/tier also takes "bronze".
          in attentive:us

      compatible[event-added]
          attentive:us/event-type/Order Paid is new.
          in attentive:us

    9 changes for producers: 6 breaking, 3 compatible.
    "
  `);
  expect(exitCode).toBe(8);
});

it("takes the side of those who read when it is asked to", async () => {
  const { stdout } = await diff(before, after, ["--direction", "consumer", "--format", "json"]);
  const { contractDiff } = JSON.parse(stdout) as {
    readonly contractDiff: { readonly changes: readonly { readonly ruleId: string; readonly verdict: string }[] };
  }; // ours
  const verdictOf = (id: string) => contractDiff.changes.find(({ ruleId }) => ruleId === id)?.verdict;
  expect([verdictOf("value-added"), verdictOf("value-removed"), verdictOf("type-fixed")]).toEqual([
    "risky",
    "compatible",
    "breaking",
  ]);
});

it("has nothing to lock: the YAML is the lock", async () => {
  writeFileSync(join(folder, "instasent.yaml"), head + before);
  const { stderr, exitCode } = await run(folder, ["lock"]);
  expect(stderr).toContain('There is nothing to lock: the API of "attentive:us" has no specs of payloads.');
  expect([exitCode, existsSync(join(folder, "instasent.lock.json"))]).toEqual([3, false]);
});

it("finds nothing when nothing changed", async () => {
  const { stdout, exitCode } = await diff(before, before);
  expect(stdout).toContain("The contracts are the same.");
  expect(exitCode).toBe(0);
});

it("is not called new, nor unchanged, by a bare lock that does not know it", async () => {
  writeFileSync(join(folder, "instasent.lock.json"), '{ "lockVersion": 1, "projects": {} }');
  writeFileSync(join(folder, "after.yaml"), head + after);
  const { stderr, exitCode } = await run(folder, ["contract", "diff", "instasent.lock.json", "after.yaml"]);
  expect(stderr).toContain("Nothing could be compared: what attentive:us takes is not compared: only a configuration");
  expect(exitCode).toBe(3);
});
