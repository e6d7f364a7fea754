import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compareContracts } from "../../../src/contracts/compare/compare-contracts.ts";
import type { VersionExample } from "../../../src/contracts/compare/compatibility-rule.ts";
import { compatibilityRules } from "../../../src/contracts/compare/compatibility-rules.ts";
import type { Direction } from "../../../src/model/compatibility.ts";
import { readVersions } from "./read-version.ts";

const fixtures = new URL("../../fixtures/contracts/", import.meta.url);

function readFixture(ruleId: string, side: "previous" | "current"): VersionExample {
  return JSON.parse(readFileSync(new URL(`${ruleId}/${side}.json`, fixtures), "utf8")) as VersionExample; // our own file
}

function judge(previous: VersionExample, current: VersionExample, direction: Direction) {
  return compareContracts(readVersions(previous), readVersions(current), direction).map(({ ruleId, verdict }) => ({
    ruleId,
    verdict,
  }));
}

describe.each(compatibilityRules.map((rule) => [rule.id, rule] as const))("%s", (id, { verdicts, example }) => {
  it.each(["producer", "consumer"] as const)("is the one verdict on its example and its fixture for a %s", (side) => {
    const expected = [{ ruleId: id, verdict: verdicts[side] }];
    expect(judge(example.previous, example.current, side)).toEqual(expected);
    expect(judge(readFixture(id, "previous"), readFixture(id, "current"), side)).toEqual(expected);
  });

  it("finds nothing when nothing changed", () => {
    const current = readFixture(id, "current");
    expect(judge(current, current, "producer")).toEqual([]);
  });
});

it("has a rule file and a fixture pair for every rule, and none besides", () => {
  const ids = compatibilityRules.map(({ id }) => id);
  const files = readdirSync(new URL("../../../src/contracts/compare/rules/", import.meta.url));
  expect(files.map((file) => file.replace(/\.ts$/, "")).toSorted()).toEqual(ids);
  expect(readdirSync(fixtures).toSorted()).toEqual(ids);
});
