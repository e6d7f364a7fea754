import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffFacts } from "../../src/lock/diff-locks.ts";
import { formatLock } from "../../src/lock/format-lock.ts";
import { listEnvironmentFacts } from "../../src/lock/list-environment-facts.ts";
import { listFacts } from "../../src/lock/list-facts.ts";
import type { Lock, LockedEvent, LockedEventType, LockedSpecs, LockedValue } from "../../src/lock/lock.ts";
import { parseLock } from "../../src/lock/parse-lock.ts";
import { writeLockFile } from "../../src/lock/write-lock-file.ts";
import { KnownError } from "../../src/model/errors.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { formatPlace } from "../../src/model/place.ts";
import { plainSchema } from "../../src/model/plain-schema.ts";

const names = fc.constantFrom("_email", "plan", "__proto__", "toString", 'odd "\\ name', "ñ\u2028");
const value: fc.Arbitrary<LockedValue> = fc.record({
  dataType: fc.constantFrom("string", "number", "unknown"),
  isRequired: fc.boolean(),
  isReadOnly: fc.boolean(),
  isUnique: fc.boolean(),
  maxValues: fc.constantFrom(1, 10),
  maxLength: fc.constantFrom(null, 3),
});
const mapOf = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<ReadonlyMap<string, T>> =>
  fc.array(fc.tuple(names, values), { maxLength: 4 }).map((entries) => new Map(entries));
const event: fc.Arbitrary<LockedEvent> = fc.record({
  category: fc.constantFrom(undefined, "ecommerce"),
  isAttribution: fc.boolean(),
  parameters: fc.option(mapOf(value), { nil: undefined }),
});
const specs = { attributes: mapOf(value), events: mapOf(event) };
/** Schemas, and what only looks like one: keys that are signs of an address, keywords as keys, lists that are sets. */
const keys = fc.constantFrom("properties", "items", "required", "type", "a", "a/b", "~1", "*", "", "__proto__");
const texts = fc.array(fc.constantFrom("string", "b", "null", 7), { maxLength: 3 });
const { schema } = fc.letrec<{ schema: JsonObject; part: Json }>((tie) => ({
  schema: fc.oneof(
    fc.dictionary(keys, tie("part"), { maxKeys: 3 }),
    fc.record({ properties: fc.dictionary(keys, tie("part"), { maxKeys: 3 }), items: tie("part") }),
  ),
  part: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>("string", true, null, 3, "x".repeat(90)),
    texts,
    tie("schema"),
    fc.array(tie("part"), { maxLength: 2 }),
  ),
}));
const labels = fc.constantFrom("1", "2", "a/b", "#", "*", "__proto__");
const plain = schema.map((written) => plainSchema(JSON.parse(JSON.stringify(written)) as Json) as JsonObject);
const eventType: fc.Arbitrary<LockedEventType> = fc.record({
  isArchived: fc.boolean(),
  schemas: fc.array(fc.tuple(labels, plain), { maxLength: 2 }).map((entries) => new Map(entries)),
});
const eventTypeNames = fc.constantFrom("order.created", "order.created#1", "order.created#1/a", "__proto__");
const environment = fc.record({
  eventTypes: fc.array(fc.tuple(eventTypeNames, eventType), { maxLength: 3 }).map((entries) => new Map(entries)),
});
const lock: fc.Arbitrary<Lock> = fc.record({
  projects: mapOf(
    fc.record({
      uid: fc.constantFrom("my-shop", "other"),
      ...specs,
      datasources: mapOf(fc.record({ id: fc.constantFrom("1", "2"), ...specs })),
    }),
  ),
  environments: mapOf(environment),
});
/** Another lock, which most often differs in one value only. */
const pair = fc
  .tuple(lock, lock, fc.nat(), fc.constantFrom('"b"', "true", "false", "7", "{}", '["b"]', '{ "type": "b" }'))
  .map(([one, other, at, value]) => [one, replaceValue(one, at, value) ?? other] as const);

/** The lock with one of its values replaced in the file; undefined when that is no lock any more. */
function replaceValue(written: Lock, at: number, value: string): Lock | undefined {
  const text = formatLock(written);
  const spots = [...text.matchAll(/(?<=: |\[|, )(?:"\w*"|true|null|\d|\{\}|\[\])/g)];
  const spot = spots[at % Math.max(spots.length, 1)];
  if (spot === undefined) return undefined;
  try {
    return parseLock(text.slice(0, spot.index) + value + text.slice(spot.index + spot[0].length), "lock").lock;
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}

const reversed = (map: ReadonlyMap<string, unknown>) => new Map([...map].toReversed());

const specsOf = ({ attributes, events }: LockedSpecs) => ({ attributes, events });

describe("a lock", () => {
  it("is read as it was written, datasources included", () => {
    fc.assert(
      fc.property(lock, (written) => {
        expect(parseLock(formatLock(written), "lock").lock).toEqual(written);
      }),
    );
  });

  it("is JSON, and the same bytes whatever the order it was built in", () => {
    fc.assert(
      fc.property(lock, (written) => {
        const text = formatLock(written);
        expect(() => JSON.parse(text) as unknown).not.toThrow();
        const [projects, environments] = [written.projects, written.environments].map(reversed);
        expect(formatLock({ projects, environments } as Lock)).toBe(text);
        expect(text.endsWith("}\n")).toBe(true);
      }),
    );
  });

  it("has no difference to itself, and differs in facts whenever it differs in bytes", () => {
    fc.assert(
      fc.property(pair, ([one, other]) => {
        expect(diffFacts(listFacts(one), listFacts(one))).toEqual([]);
        const differs = diffFacts(listFacts(one), listFacts(other)).length > 0;
        expect(differs).toBe(formatLock(one) !== formatLock(other));
      }),
    );
  });

  it("gives each fact an address of its own", () => {
    fc.assert(
      fc.property(environment, (written) => {
        const addresses = listEnvironmentFacts("svix:main", written).map(([address]) => address);
        expect(addresses).toEqual([...new Set(addresses)]);
      }),
      { numRuns: 300 },
    );
  });

  it("writes of a datasource only where it departs from its project", () => {
    const plain: LockedValue = {
      dataType: "string",
      isRequired: false,
      isReadOnly: false,
      isUnique: false,
      maxValues: 1,
      maxLength: null,
    };
    const project = {
      uid: "my-shop",
      attributes: new Map([
        ["_email", plain],
        ["gone", plain],
        ["same", plain],
      ]),
      events: new Map(),
    };
    const attributes = new Map([
      ["_email", { ...plain, isRequired: true }],
      ["same", plain],
    ]);
    const datasources = new Map([["crm", { id: "1", ...specsOf({ ...project, attributes }) }]]);
    const text = formatLock({ projects: new Map([["shop", { ...project, datasources }]]), environments: new Map() });
    expect(text.slice(text.indexOf('"datasources"'))).toBe(`"datasources": {
        "crm": {
          "id": "1",
          "attributes": {
            "_email": { "dataType": "string", "required": true },
            "gone": null
          }
        }
      }
    }
  }
}
`);
  });
});

const shop = (inner: string): string => `{\n  "lockVersion": 1,\n  "projects": {\n    "shop": ${inner}\n  }\n}\n`;

const environments = (type: string): string =>
  `{ "lockVersion": 1, "projects": {},\n"environments": {\n"svix:main": {\n"eventTypes": {\n"order.created":\n${type}}}}}`;

describe("a lock that cannot be read", () => {
  it.each([
    ["nothing", "", "1:1"],
    ["a list", "[]", "1:1"],
    ["text that ends too early", '{ "lockVersion": 1,', "1:20"],
    ["something behind its end", '{ "lockVersion": 1, "projects": {} } x', "1:38"],
    ["a key that stands twice", '{ "lockVersion": 1,\n  "lockVersion": 1 }', "2:3"],
    ["a comma too many", '{ "lockVersion": 1, "projects": {}, }', "1:37"],
    ["no version", '{ "projects": {} }', "1:1"],
    ["a number that is none", '{ "lockVersion": 1.2.3 }', "1:18"],
    ["a raw line break in a text", '{ "a\n": 1 }', "1:3"],
    ["a project without datasources", shop('{ "uid": "x", "attributes": {}, "events": {} }'), "4:13"],
    [
      "a flag that is text",
      shop(
        '{ "uid": "x",\n "attributes": { "a": { "dataType": "string", "required": "yes" } },\n "events": {}, "datasources": {} }',
      ),
      "5:59",
    ],
    [
      "a fact that is no part of a lock",
      shop(
        '{ "uid": "x",\n "attributes": { "a": { "dataType": "string", "label": "A" } },\n "events": {}, "datasources": {} }',
      ),
      "5:47",
    ],
    [
      "a list where an object belongs",
      shop('{ "uid": "x", "attributes": [], "events": {}, "datasources": {} }'),
      "4:41",
    ],
    ["a list that does not end", environments('{ "schemas": { "1": { "required": ["a" }'), "6:40"],
    ["a comma too many in a list", environments('{ "schemas": { "1": { "required": ["a",] } } }'), "6:40"],
    ["a schema that is a list", environments('{ "schemas": { "1": [] } }'), "6:21"],
    ["a schema that is text", environments('{ "schemas": { "1": "object" } }'), "6:21"],
    ["a fact about an event type that is none of ours", environments('{ "description": "x" }'), "6:3"],
    ["the same property twice", environments('{ "schemas": { "1": { "a": 1, "a": 1 } } }'), "6:31"],
    ["a conflict marker", shop("{\n<<<<<<< HEAD\n}"), "5:1"],
    ["deep nesting", '{ "a":'.repeat(100_000), "1:961"],
    ["deep lists", "[".repeat(100_000), "1:161"],
  ])("because of %s says where", (_, text, place) => {
    const thrown = catchError(() => parseLock(text, "lock.json"));
    expect(thrown).toBeInstanceOf(KnownError);
    expect(thrown?.exitCode).toBe(3);
    expect(thrown?.place === undefined ? undefined : formatPlace(thrown.place)).toBe(`lock.json:${place}`);
  });
});

it("is not written when it could not be read again", async () => {
  const text = "ñ".repeat(17 * 1024 * 1024);
  await expect(writeLockFile("/nowhere/lock.json", "lock.json", text)).rejects.toMatchObject({
    exitCode: 3,
    message: "lock.json would have more than 32 MiB, which is more than is ever read.",
  });
});

function catchError(action: () => unknown): KnownError | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
}
