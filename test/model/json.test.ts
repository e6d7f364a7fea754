import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, isSameJson, type Json } from "../../src/model/json.ts";
import { isDeeperThan } from "../../src/model/json-depth.ts";

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>; // fast-check's word for the same

it("calls values the same exactly when their canonical text is", () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      expect(isSameJson(a, b)).toBe(canonicalJson(a) === canonicalJson(b));
      expect(isSameJson(a, JSON.parse(canonicalJson(a)) as Json)).toBe(true); // keys in another order
      expect(isSameJson([a], [[a]])).toBe(false);
    }),
  );
});

it("counts how deep a text nests by its brackets, and never by those in its strings", () => {
  const text = fc.string({ unit: fc.constantFrom('"', "\\", "[", "]", "{", "}", "a") });
  const nested = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof({ maxDepth: 4 }, text, fc.array(tie("value")), fc.dictionary(text, tie("value"))),
  })).value;
  fc.assert(
    fc.property(fc.array(nested), (value) => {
      const depth = depthOf(value);
      const [own, less] = [depth, depth - 1].map((max) => isDeeperThan(JSON.stringify(value), max));
      expect([own, less]).toEqual([false, true]);
    }),
  );
  expect(isDeeperThan('["[[[[', 1)).toBe(false); // cut within a string
});

function depthOf(value: Json): number {
  if (typeof value !== "object" || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
