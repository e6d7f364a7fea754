import { describe, expect, it } from "vitest";
import type { Json } from "../../src/model/json.ts";
import type { FieldRules } from "../../src/model/kind.ts";
import { compareValues, type Difference } from "../../src/plan/compare-values.ts";

const set: FieldRules = { compare: "set" };
const exact: FieldRules = { compare: "exact" };
const instant: FieldRules = { compare: "instant" };
const dataType: FieldRules = { compare: "data-type" };
const subset: FieldRules = { compare: "subset" };
const schema: FieldRules = { compare: "json-schema" };
const parameter: FieldRules = { compare: "subset", members: { dataType } };

/** What JSON.parse gives for such a key: an own property, not a prototype. */
const protoKey = (value: Json): Json => JSON.parse(`{"__proto__":${JSON.stringify(value)}}`) as Json;

describe("comparing a declared value with the live one", () => {
  it.each<readonly [string, FieldRules, Json, Json | undefined]>([
    ["text", exact, "a", "a"],
    ["null and nothing", exact, null, undefined],
    ["null and null", exact, null, null],
    ["objects, whatever the order of their keys", exact, { a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 }],
    ["numbers of one value", exact, 1, 1.0],
    ["sets in another order", set, ["a", "b"], ["b", "a"]],
    ["sets with repetitions", set, ["a"], ["a", "a"]],
    ["sets of objects", set, [{ a: 1, b: 2 }], [{ b: 2, a: 1 }]],
    ["the empty set and null", set, [], null],
    ["the empty set and nothing", set, [], undefined],
    ["bool and boolean", dataType, "bool", "boolean"],
    ["boolean and bool", dataType, "boolean", "bool"],
    ["a type that we do not know", dataType, "payload", "payload"],
    ["one instant in two zones", instant, "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00"],
    ["one instant with and without fractions", instant, "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00Z"],
    ["a timestamp in an open field", subset, "2026-01-01T00:00:00+0200", "2025-12-31T22:00:00Z"],
    ["an object with more than was declared", subset, { a: 1 }, { a: 1, b: 2 }],
    ["an object below an object", subset, { a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 }],
    ["the empty object", subset, {}, { a: 1 }],
    ["a declared null and a key that is not there", subset, { a: null }, {}],
    ["a member with rules of its own", parameter, { dataType: "bool" }, { dataType: "boolean", title: "x" }],
    ["schemas with their lists in another order", schema, { required: ["a", "b"] }, { required: ["b", "a"] }],
    [
      "such schemas of a property that is called like a keyword",
      schema,
      { properties: { default: { type: ["null", "string"] }, enum: { enum: [1, "a"] } } },
      { properties: { default: { type: ["string", "null"] }, enum: { enum: ["a", 1] } } },
    ],
    ["a key named __proto__", subset, protoKey({ a: 1 }), protoKey({ a: 1, b: 2 })],
  ])("takes as equal: %s", (_, rules, expected, live) => {
    expect(compareValues(rules, expected, live)).toEqual([]);
  });

  it.each<readonly [string, FieldRules, Json, Json | undefined, readonly Difference[]]>([
    ["text of another case", exact, "a", "A", [{ path: "", expected: "a", live: "A" }]],
    ["nothing where text was declared", exact, "a", undefined, [{ path: "", expected: "a", live: undefined }]],
    ["null where text was declared", exact, "a", null, [{ path: "", expected: "a", live: null }]],
    ["text where null was declared", exact, null, "a", [{ path: "", expected: null, live: "a" }]],
    ["a number and its text", exact, 1, "1", [{ path: "", expected: 1, live: "1" }]],
    ["false and nothing", exact, false, undefined, [{ path: "", expected: false, live: undefined }]],
    ["lists in another order", exact, ["a", "b"], ["b", "a"], [{ path: "", expected: ["a", "b"], live: ["b", "a"] }]],
    [
      "examples in another order",
      schema,
      { examples: [{ required: [2, 1] }] },
      { examples: [{ required: [1, 2] }] },
      [{ path: "", expected: { examples: [{ required: [2, 1] }] }, live: { examples: [{ required: [1, 2] }] } }],
    ],
    ["sets of another case", set, ["a"], ["A"], [{ path: "", expected: ["a"], live: ["A"] }]],
    ["a set with one more", set, ["a"], ["a", "b"], [{ path: "", expected: ["a"], live: ["a", "b"] }]],
    ["a set and text", set, ["a"], "a", [{ path: "", expected: ["a"], live: "a" }]],
    ["types without an alias", dataType, "string", "keyword", [{ path: "", expected: "string", live: "keyword" }]],
    ["a type named like a method", dataType, "toString", "bool", [{ path: "", expected: "toString", live: "bool" }]],
    [
      "a date without time, which names no instant",
      instant,
      "2026-01-01",
      "2026-01-01T00:00:00Z",
      [{ path: "", expected: "2026-01-01", live: "2026-01-01T00:00:00Z" }],
    ],
    [
      "a time without zone, which names no instant",
      instant,
      "2026-01-01T00:00:00",
      "2026-01-01T00:00:00Z",
      [{ path: "", expected: "2026-01-01T00:00:00", live: "2026-01-01T00:00:00Z" }],
    ],
    [
      "two texts that no calendar knows",
      instant,
      "2026-13-01T00:00:00Z",
      "2026-14-01T00:00:00Z",
      [{ path: "", expected: "2026-13-01T00:00:00Z", live: "2026-14-01T00:00:00Z" }],
    ],
    [
      "members by their path",
      subset,
      { a: { b: 1, c: 2 } },
      { a: { b: 2 } },
      [
        { path: "a.b", expected: 1, live: 2 },
        { path: "a.c", expected: 2, live: undefined },
      ],
    ],
    ["a list where an object was declared", subset, { a: 1 }, [1], [{ path: "", expected: { a: 1 }, live: [1] }]],
    ["null where an object was declared", subset, { a: 1 }, null, [{ path: "", expected: { a: 1 }, live: null }]],
    [
      "a key that every object inherits",
      subset,
      { toString: "x" },
      {},
      [{ path: "toString", expected: "x", live: undefined }],
    ],
    ["a key named __proto__", subset, protoKey(1), {}, [{ path: "__proto__", expected: 1, live: undefined }]],
    [
      "a member with rules of its own",
      parameter,
      { dataType: "bool" },
      { dataType: "text" },
      [{ path: "dataType", expected: "bool", live: "text" }],
    ],
  ])("takes as different: %s", (_, rules, expected, live, differences) => {
    expect(compareValues(rules, expected, live)).toEqual(differences);
  });
});
