import { describe, expect, it } from "vitest";
import { nearestName } from "../../src/model/nearest-name.ts";

const names = ["datasources", "attributes", "events", "uid", "token", "timezone", "expect"];

describe("the nearest name", () => {
  it.each([
    ["datasorces", "datasources"],
    ["DataSources", "datasources"],
    ["tokne", "token"],
    ["evnts", "events"],
    ["ui", "uid"],
    ["zzz", undefined],
    ["", undefined],
    ["completely-different", undefined],
  ])("of %j is %j", (name, nearest) => {
    expect(nearestName(name, names)).toBe(nearest);
  });

  it("costs little, however long the name and however many the candidates", () => {
    expect(nearestName("x".repeat(1_000_000), names)).toBeUndefined();
    let asked = 0;
    function* candidates(): Generator<string> {
      for (;;) {
        asked++;
        yield "abcdefgh";
      }
    }
    expect(nearestName("zyxwvuts", candidates())).toBeUndefined();
    expect(asked).toBeLessThan(3000);
  });
});
