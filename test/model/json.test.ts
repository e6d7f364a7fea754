import fc from "fast-check";
import { expect, it } from "vitest";
import { canonicalJson, isSameJson, type Json } from "../../src/model/json.ts";

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
