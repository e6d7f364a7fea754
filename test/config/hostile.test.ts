import { describe, expect, it } from "vitest";
import { build, placesOf } from "./build.ts";

/** Texts that break, hang or fool common YAML readers, and the finding that each gives first. */
const cases: Readonly<Record<string, readonly [text: string, first: string]>> = {
  "S1 a thousand open lists": ["[".repeat(1000) + "1" + "]".repeat(1000), "1:68 yaml-limit"],
  "S2 a thousand dashes": ["- ".repeat(1000) + "1", "1:137 yaml-limit"],
  "S3 five thousand open maps": ["{a: ".repeat(5000), "1:266 yaml-limit"],
  "S4 six hundred question marks": ["? ".repeat(600) + "a", "1:136 yaml-limit"],
  "S5 three thousand levels of blocks": [
    Array.from({ length: 3000 }, (_, level) => `${" ".repeat(level)}a:\n`).join(""),
    "68:68 yaml-limit",
  ],
  "S6 a billion laughs": [
    `a0: &a0 [${Array(10).fill("x").join(",")}]\n` +
      Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(",")}]\n`).join(""),
    "5:38 yaml-limit",
  ],
  "S7 an alias in itself": ["a: &x [*x]", "1:1 unknown-key"],
  "S8 many aliases": [`a: &x 1\nb: [${Array(51).fill("*x").join(",")}]`, "1:1 missing-key"],
  "S9 an anchor named again and again": ["- &a x\n".repeat(50_000), "1:1 wrong-type"],
  "S10 a hundred thousand keys": [
    Array.from({ length: 100_000 }, (_, i) => `key${i}: 1\n`).join(""),
    "1:1 empty-config",
  ],
  "S11 a key twice": ["a: 1\na: 2", "2:1 duplicate-key"],
  "S12 a key twice, once escaped": ['"a": 1\n"\\x61": 2', "2:1 duplicate-key"],
  "S13 a number and its text as keys": ['1: a\n"1": b', "1:1 yaml-feature"],
  "S14 lists as keys": ['? [a]\n: 1\n? "[ a ]"\n: 2', "1:3 yaml-feature"],
  "S15 __proto__": ["__proto__: {polluted: true}", "1:1 forbidden-key"],
  "S16 __proto__ through a merge key": ["a: &a {__proto__: {x: 1}}\nb: {<<: *a}", "1:8 forbidden-key"],
  "S17 constructor": ["constructor: {prototype: {x: 1}}", "1:1 forbidden-key"],
  "S18 YAML 1.1": ["%YAML 1.1\n---\nlocale: no", "1:1 yaml-feature"],
  "S19 a function": ['a: !!js/function "x"', "1:4 yaml-feature"],
  "S19 binary": ["a: !!binary aGk=", "1:4 yaml-feature"],
  "S19 a tag of one's own": ["a: !foo bar", "1:4 yaml-feature"],
  "S19 a redefined tag": ["%TAG !! tag:evil,2000:\n---\na: !!str x", "1:1 yaml-feature"],
  "S20 a tab as indentation": ["a:\n\tb: 1", "2:1 yaml-syntax"],
  "S20 a NUL": ["a: \0", "1:4 yaml-syntax"],
  "S20 half a surrogate pair": ['a: "\\ud800"', "1:4 yaml-syntax"],
  "S20 a number that loses digits": ["a: 12345678901234567890", "1:4 yaml-number"],
  "S20 a number beyond all bounds": ["a: 1e999", "1:4 yaml-number"],
  "S21 a square of merge keys": [
    `a: &a {${Array.from({ length: 2000 }, (_, i) => `k${i}: 1`).join(", ")}}\nb: {<<: [${Array(2000).fill("*a").join(",")}]}`,
    "2:5 yaml-feature",
  ],
  "a scalar of a megabyte": [`a: ${"x".repeat(1024 * 1024)}`, "1:4 yaml-limit"],
  "a key of a megabyte": [`${"x".repeat(1024 * 1024)}: 1`, "1:1 yaml-limit"],
  "a chain of aliases": [
    `a0: &a0 [x]\n${Array.from({ length: 100 }, (_, i) => `a${i + 1}: &a${i + 1} [*a${i}]\n`).join("")}`,
    "64:12 yaml-limit",
  ],
  "two documents": ["a: 1\n---\nb: 2", "2:1 yaml-feature"],
  "nothing but a list": ["[]", "1:1 wrong-type"],
};

describe("hostile text", () => {
  it.each(Object.entries(cases))("%s is refused at once, with a place", (_, [text, first]) => {
    const start = performance.now();
    const outcomes = [build({ "a.yaml": text, "b.yaml": text }), build({ "a.yaml": text })];
    expect(performance.now() - start).toBeLessThan(6000); // three readings, each of which may take 2 s
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
