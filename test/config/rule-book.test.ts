import { describe, expect, it } from "vitest";
import { configRules } from "../../src/config/config-rules.ts";
import type { ConfigRule } from "../../src/config/config-rule.ts";
import { build } from "./build.ts";

const rules: readonly ConfigRule[] = Object.values(configRules);

/** What only the disk, several files, a flag or sheer mass can show; their own tests do. */
const withoutText = [
  "config-not-found",
  "config-unreadable",
  "declared-twice",
  "file-outside-root",
  "too-many-findings",
  "unknown-environment",
];

describe("the rule book", () => {
  it("has examples for every rule that a text can show", () => {
    const without = rules.filter((rule) => rule.examples === undefined).map((rule) => rule.id);
    expect(without.toSorted()).toEqual(withoutText);
  });

  it("files every rule under its own id", () => {
    expect(Object.entries(configRules).filter(([id, rule]) => rule.id !== id)).toEqual([]);
  });

  it.each(rules.filter((rule) => rule.examples !== undefined))(
    "shows what $id rejects",
    ({ id, severity, examples }) => {
      const { findings, config } = build(examples?.rejected ?? "");
      expect(findings.map((finding) => finding.ruleId)).toEqual([id]);
      expect(findings.map((finding) => finding.severity)).toEqual([severity]);
      expect(findings[0]?.place?.file).toBe("instasent.yaml");
      expect(config === undefined).toBe(severity === "error");
    },
  );

  it.each(rules.filter((rule) => rule.examples !== undefined))("shows what $id accepts", ({ examples }) => {
    const { findings, config } = build(examples?.accepted ?? "");
    expect(findings).toEqual([]);
    expect(config).toBeDefined();
  });
});
