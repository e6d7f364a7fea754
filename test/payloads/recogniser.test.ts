import { describe, expect, it } from "vitest";
import { comparePaths } from "./compare-paths.ts";

describe("recogniser", () => {
  it.each(["contacts", "events"] as const)("accepts no damaged line of %s that the rules refuse", (stream) => {
    const { wronglyAccepted, accepted, fine } = comparePaths(stream, 10_000, 7);
    expect(wronglyAccepted).toEqual([]);
    // Not by accepting nothing: about half of the fine lines are written as programs write them.
    expect(accepted / fine).toBeGreaterThan(0.4);
    expect(fine).toBeGreaterThan(1_000);
  });
});
