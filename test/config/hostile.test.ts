import { describe, expect, it } from "vitest";
import { hostileYaml } from "../hostile/hostile-yaml.ts";
import { build, placesOf } from "./build.ts";

describe("hostile text", () => {
  it.each(Object.entries(hostileYaml))("%s is refused at once, with a place", (_, [text, first]) => {
    const outcomes = [build({ "a.yaml": text, "b.yaml": text }), build({ "a.yaml": text })];
    for (const { config, findings } of outcomes) {
      expect(config).toBeUndefined();
      const places = findings.flatMap(({ place, ruleId }) =>
        place ? [`${place.line}:${place.column} ${ruleId}`] : [],
      );
      expect(places.join(" | ")).toContain(first);
    }
    expect(Object.prototype).not.toHaveProperty("polluted");
  });

  it("stops at a mass of findings and says so", () => {
    const text = `version: 1\nprojects: { shop: {} }\n${Array.from({ length: 3000 }, (_, i) => `key${i}: 1\n`).join("")}`;
    const { findings } = build(text);
    expect(findings).toHaveLength(1001);
    expect(placesOf({ findings }).at(-1)).toBe("- too-many-findings");
  });

  it("expands aliases up to the limit and not beyond", () => {
    const list = `a: &a [${Array(999).fill("x").join(",")}]`; // a thousand nodes
    const ofAliases = (count: number): string => `${list}\nb: [${Array(count).fill("*a").join(",")}]`;
    expect(placesOf(build(ofAliases(100))).join()).not.toContain("yaml-limit");
    expect(placesOf(build(ofAliases(101)))).toContain("instasent.yaml:2:305 yaml-limit");
  });

  it.each([
    [63, true],
    [64, true],
    [65, false],
  ])("takes %i levels: %s", (levels, isTaken) => {
    const text = `${"[".repeat(levels)}x${"]".repeat(levels)}`;
    expect(build(text).findings.some((finding) => finding.ruleId === "yaml-limit")).toBe(!isTaken);
  });

  it.each([
    [65_535, true],
    [65_536, true],
    [65_537, false],
  ])("takes a value of %i characters: %s", (length, isTaken) => {
    const { findings } = build(`version: 1\nprojects: { shop: { expect: { name: ${"x".repeat(length)} } } }\n`);
    expect(findings.map((finding) => finding.ruleId)).toEqual(isTaken ? [] : ["yaml-limit"]);
  });
});
