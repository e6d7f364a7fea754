import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { readSchema } from "../../src/contracts/json-schema/read-schema.ts";
import { compareEventTypes } from "../../src/contracts/svix/compare/compare-event-types.ts";
import { compareSchemas } from "../../src/contracts/svix/compare/compare-schemas.ts";
import { svixCompatibilityRules } from "../../src/contracts/svix/compare/svix-compatibility-rules.ts";
import type { SvixEventType } from "../../src/contracts/svix/svix-contract.ts";
import { isJsonObject, type Json, type JsonObject } from "../../src/model/json.ts";
import { run } from "./run-in-process.ts";

const rules = Object.values(svixCompatibilityRules);

function readEventType(declared: JsonObject | null): SvixEventType | undefined {
  if (declared === null) return undefined;
  const schemas = isJsonObject(declared["schemas"]) ? declared["schemas"] : {};
  return {
    address: "svix:main/event-type/order.created",
    isArchived: declared["archived"] === true,
    schemas: new Map(Object.entries(schemas).filter((entry): entry is [string, JsonObject] => isJsonObject(entry[1]))),
  };
}

describe("the rules about changes of event types", () => {
  it("are the files of their folder", () => {
    const files = readdirSync(new URL("../../src/contracts/svix/compare/rules/", import.meta.url));
    expect(rules.map(({ id }) => id)).toEqual(files.map((file) => file.replace(/\.ts$/, "")).toSorted());
    expect(Object.keys(svixCompatibilityRules)).toEqual(rules.map(({ id }) => id));
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))(
    "%s is what its own example shows, alone",
    (id, { example }) => {
      const found = compareEventTypes(readEventType(example.previous), readEventType(example.current));
      expect(found.map(({ rule }) => rule)).toEqual([id]);
    },
  );

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s finds nothing where nothing changed", (_, { example }) => {
    for (const each of [example.previous, example.current]) {
      if (each !== null) expect(compareEventTypes(readEventType(each), readEventType(each))).toEqual([]);
    }
  });
});

const key = fc.constantFrom("a", "b");
const scalar = fc.constantFrom<Json>(null, true, "", "x", "xyz", 0, 1.5, 7);
const value: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(tie("any"), { maxLength: 2 }),
    fc.dictionary(key, tie("any"), { maxKeys: 2, noNullPrototype: true }) as fc.Arbitrary<Json>, // string keys, JSON values
  ),
})).any;
const bound = fc.constantFrom(0, 1, 2);

/** Small schemas that often differ in one thing only. */
const schema: fc.Arbitrary<JsonObject> = fc.letrec<{ any: JsonObject }>((tie) => ({
  any: fc.record(
    {
      type: fc.constantFrom<Json>("object", "string", "number", "integer", ["string", "null"]),
      enum: fc.subarray<Json>(["x", 0, 7], { minLength: 1 }),
      minimum: bound,
      maxLength: bound,
      maxProperties: bound,
      pattern: fc.constant("x"),
      required: fc.subarray(["a", "b"]),
      properties: fc.dictionary(key, tie("any"), { maxKeys: 2, depthIdentifier: "schema", noNullPrototype: true }),
      additionalProperties: fc.oneof(fc.boolean(), fc.constant({ type: "string" })),
      items: tie("any"),
      patternProperties: fc.constant({ a: { type: "string" } }),
    },
    { requiredKeys: [], noNullPrototype: true },
  ) as unknown as fc.Arbitrary<JsonObject>, // whatever the keywords hold is JSON
})).any;

const change = fc
  .tuple(schema, schema, fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }))
  .map(([before, other, taken]) => {
    const words = [...new Set([...Object.keys(before), ...Object.keys(other)])];
    const after = Object.fromEntries(
      words.flatMap((word, index) => {
        const from = taken[index] === true && index % 3 === 0 ? other : before;
        return from[word] === undefined ? [] : [[word, from[word]] as const];
      }),
    );
    return [before, after] as const;
  });

it("says compatible for producers only when everything that was accepted still is", () => {
  const accepts = (written: JsonObject, given: Json) =>
    readSchema(written, "it").judge(given, (pattern, text) => pattern.test(text)).length === 0;
  let judged = 0;
  fc.assert(
    fc.property(change, fc.array(value, { minLength: 10, maxLength: 10 }), ([before, after], values) => {
      const changes = compareSchemas(before, after);
      if (
        changes.length === 0 ||
        changes.some(({ rule }) => svixCompatibilityRules[rule].verdicts.producer !== "compatible")
      ) {
        return;
      }
      judged += 1;
      expect(values.filter((each) => accepts(before, each) && !accepts(after, each))).toEqual([]);
    }),
    { numRuns: 600 },
  );
  // a property that hardly ever applies proves nothing
  expect(judged).toBeGreaterThan(10);
});

const folder = mkdtempSync(join(tmpdir(), "instaform-svix-compare-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("tells whom a change of a declared schema breaks, at the property, and fails the run", async () => {
  const config = (properties: string, more: string) => `version: 1
svix:
  main:
    eventTypes:
      order.created:
        description: d
        schemas: { "1": { type: object, required: [orderId${more}], properties: ${properties} } }
`;
  writeFileSync(join(folder, "old.yaml"), config("{ orderId: { type: string }, total: { type: number } }", ""));
  writeFileSync(
    join(folder, "new.yaml"),
    config("{ orderId: { type: string }, total: { type: [number, string] } }", ", total"),
  );
  const producer = await run(folder, ["contract", "diff", "old.yaml", "new.yaml", "--no-color"]);
  expect([producer.stdout, producer.exitCode]).toMatchInlineSnapshot(`
    [
      "old.yaml (config) -> new.yaml (config)

      breaking[svix-property-became-required]
          svix:main/event-type/order.created#1/total became required.
          in svix:main

      compatible[svix-type-widened]
          svix:main/event-type/order.created#1/total takes a number or a text,
          before a number.
          in svix:main

    2 changes for producers: 1 breaking, 1 compatible.
    ",
      8,
    ]
  `);
  const consumer = await run(folder, [
    "contract",
    "diff",
    "old.yaml",
    "new.yaml",
    "--direction",
    "consumer",
    "--no-color",
  ]);
  expect([consumer.stdout, consumer.exitCode]).toMatchInlineSnapshot(`
    [
      "old.yaml (config) -> new.yaml (config)

      breaking[svix-type-widened]
          svix:main/event-type/order.created#1/total takes a number or a text,
          before a number.
          in svix:main

      compatible[svix-property-became-required]
          svix:main/event-type/order.created#1/total became required.
          in svix:main

    2 changes for consumers: 1 breaking, 1 compatible.
    ",
      8,
    ]
  `);
});
