import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { plant, seededBugs } from "./seeded-bugs.ts";

describe("the seeded bugs", () => {
  it.each(seededBugs)("$name: its places are where they were, and its tests exist", ({ edits, caughtBy }) => {
    const texts = new Map(edits.map(({ file }) => [file, readFileSync(file, "utf8")]));
    for (const edit of edits) {
      const before = texts.get(edit.file) ?? "";
      const after = plant(before, edit);
      expect(after).not.toBe(before);
      texts.set(edit.file, after);
    }
    for (const path of caughtBy) expect(testsBelow(path).length).toBeGreaterThan(0);
  });

  it("cannot be planted where the source has moved", () => {
    const edit = { file: "a.ts", find: "one", replace: "two" };
    expect(() => plant("zero", edit)).toThrow("a.ts: expected once, found 0 times: one");
    expect(() => plant("one one", edit)).toThrow("found 2 times");
    expect(plant("one $&", { ...edit, replace: "$1" })).toBe("$1 $&");
  });
});

/** Test files whose path starts so, as vitest would choose them. */
function testsBelow(prefix: string): readonly string[] {
  return readdirSync("test", { recursive: true, encoding: "utf8" })
    .map((path) => `test/${path}`)
    .filter((path) => path.startsWith(prefix) && path.endsWith(".test.ts"));
}
