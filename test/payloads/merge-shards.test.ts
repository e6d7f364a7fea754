import { describe, expect, it } from "vitest";
import type { ContractSummary } from "../../src/model/contract-report.ts";
import type { Diagnostic } from "../../src/model/diagnostic.ts";
import { describeGap, mergeShards, type ShardResult } from "../../src/payloads/merge-shards.ts";

const note: Diagnostic = {
  ruleId: "unknown-type",
  severity: "info",
  message: "not checked",
  address: "shop/attribute/x",
};

function shard(index: number, count: number, more: Partial<ContractSummary> = {}): ShardResult {
  const place = { file: "big.ndjson", line: index * 10, column: 1, endColumn: 2 };
  return {
    name: `${index}.json`,
    findings: [{ ruleId: "too-long", severity: "error", message: "too long", place }, note],
    summary: {
      contracts: [{ datasource: "shop/datasource/crm", source: "lock" }],
      files: 1,
      items: 100,
      accepted: 97,
      rejected: 3,
      rejectedAsExpected: 0,
      byRule: [
        { ruleId: "too-long", severity: "error", count: 3 },
        { ruleId: "unknown-type", severity: "info", count: 1 },
      ],
      findingsShown: 2,
      findingsTotal: 4,
      isComplete: true,
      shard: { index, count },
      ...more,
    },
  };
}

describe("merging shards", () => {
  it("adds up what the parts counted and says what none of them could see", () => {
    const { summary, findings } = mergeShards([shard(2, 2), shard(1, 2)], 100);
    expect(summary).toMatchObject({
      files: 1,
      items: 200,
      accepted: 194,
      rejected: 6,
      findingsTotal: 8,
      isComplete: true,
    });
    expect(summary.byRule).toEqual([
      { ruleId: "too-long", severity: "error", count: 6 },
      { ruleId: "duplicate-event-id", severity: "info", count: 1 },
      { ruleId: "unknown-type", severity: "info", count: 1 },
    ]);
    expect(findings.map(({ ruleId, place }) => [ruleId, place?.line])).toEqual([
      ["duplicate-event-id", undefined],
      ["unknown-type", undefined],
      ["too-long", 10],
      ["too-long", 20],
    ]);
    expect(findings[0]?.message).toContain("different shards were not compared");
  });

  it("keeps no more findings than asked for, and all counts", () => {
    const { summary, findings } = mergeShards([shard(1, 2), shard(2, 2)], 2);
    expect(findings).toHaveLength(2);
    expect(summary).toMatchObject({ findingsShown: 2, findingsTotal: 8 });
  });

  it("is interrupted when one part was", () => {
    expect(mergeShards([shard(1, 2), shard(2, 2, { isComplete: false })], 5).summary.isComplete).toBe(false);
  });

  it.each([
    ["a part is missing", [shard(1, 3), shard(3, 3)], "part 2 of 3 is missing"],
    ["a part is there twice", [shard(1, 2), shard(1, 2)], "1.json and 1.json are both part 1 of 2"],
    ["parts of different wholes meet", [shard(1, 2), shard(2, 3)], "2.json is one of 3 parts, 1.json is one of 2"],
    ["all are there", [shard(2, 2), shard(1, 2)], undefined],
  ])("tells when %s", (_name, shards, expected) => {
    expect(describeGap(shards)).toBe(expected);
  });
});
