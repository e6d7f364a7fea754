import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffFacts } from "../../src/lock/diff-locks.ts";
import { formatLock } from "../../src/lock/format-lock.ts";
import { listFacts } from "../../src/lock/list-facts.ts";
import type { Lock, LockedEvent, LockedSpecs, LockedValue } from "../../src/lock/lock.ts";
import { parseLock } from "../../src/lock/parse-lock.ts";
import { KnownError } from "../../src/model/errors.ts";
import { formatPlace } from "../../src/model/place.ts";

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
const lock: fc.Arbitrary<Lock> = mapOf(
  fc.record({
    uid: fc.constantFrom("my-shop", "other"),
    ...specs,
    datasources: mapOf(fc.record({ id: fc.constantFrom("1", "2"), ...specs })),
  }),
).map((projects) => ({ projects }));

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
        const reversed = new Map([...written.projects].toReversed());
        expect(formatLock({ projects: reversed })).toBe(text);
        expect(text.endsWith("}\n")).toBe(true);
      }),
    );
  });

  it("has no difference to itself, and differs in facts whenever it differs in bytes", () => {
    fc.assert(
      fc.property(lock, lock, (one, other) => {
        expect(diffFacts(listFacts(one), listFacts(one))).toEqual([]);
        const differs = diffFacts(listFacts(one), listFacts(other)).length > 0;
        expect(differs).toBe(formatLock(one) !== formatLock(other));
      }),
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
    const text = formatLock({ projects: new Map([["shop", { ...project, datasources }]]) });
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
    ["a conflict marker", shop("{\n<<<<<<< HEAD\n}"), "5:1"],
    ["deep nesting", '{ "a":'.repeat(100_000), "1:193"],
  ])("because of %s says where", (_, text, place) => {
    const thrown = catchError(() => parseLock(text, "lock.json"));
    expect(thrown).toBeInstanceOf(KnownError);
    expect(thrown?.exitCode).toBe(3);
    expect(thrown?.place === undefined ? undefined : formatPlace(thrown.place)).toBe(`lock.json:${place}`);
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
