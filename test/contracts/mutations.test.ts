import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { Stream } from "../../src/contracts/contract.ts";
import type { PayloadPath } from "../../src/contracts/payload.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { contractOf } from "./example-contract.ts";

/** A spec with the values it takes. */
interface Sort {
  readonly spec: JsonObject;
  readonly values: fc.Arbitrary<Json>;
}

const text = fc.string({ minLength: 1, maxLength: 8 });
const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
const sorts: fc.Arbitrary<Sort> = fc.constantFrom<Sort[]>(
  { spec: { dataType: "string" }, values: text },
  { spec: { dataType: "keyword", maxLength: 40 }, values: text },
  { spec: { dataType: "number" }, values: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { spec: { dataType: "bool" }, values: fc.constantFrom<Json[]>(true, false, 0, 1, "0", "1") },
  { spec: { dataType: "date" }, values: day.map((date) => date.toISOString()) },
  { spec: { dataType: "date" }, values: day.map((date) => date.toISOString().slice(0, 10)) },
  { spec: { dataType: "geo_shape" }, values: text },
  { spec: { dataType: "string", multivalue: 3, multiValue: 3 }, values: fc.array(text, { maxLength: 3 }) },
  { spec: { dataType: "string", format: "currency" }, values: fc.constantFrom("EUR", "USD") },
);
/** Keys that every object has through its prototype are names like any other. */
const names = fc.constantFrom("plan", "toString", "constructor", "hasOwnProperty", "__proto__", "order-id", "ñ", "a.b");

interface Case {
  readonly stream: Stream;
  readonly contract: ReturnType<typeof contractOf>;
  readonly item: JsonObject;
  readonly specs: JsonObject;
  /** Where the values of the specs stand. */
  readonly at: PayloadPath;
}

/** An object with these own members, `__proto__` among them. */
function objectOf(members: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(members);
}

const cases: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom<Stream>("contacts", "events"),
    fc.uniqueArray(fc.tuple(names, sorts), { selector: ([name]) => name, minLength: 1, maxLength: 5 }),
  )
  .chain(([stream, chosen]) => {
    const specs = objectOf(chosen.map(([name, { spec }], index) => [name, { ...spec, required: index === 0 }]));
    const values = fc.tuple(...chosen.map(([name, sort]) => sort.values.map((value) => [name, value] as const)));
    return values.map((members) => buildCase(stream, specs, objectOf(members)));
  });

function buildCase(stream: Stream, specs: JsonObject, values: JsonObject): Case {
  if (stream === "contacts") {
    const attributes = specs as Readonly<Record<string, JsonObject>>; // each member is a spec
    return { stream, contract: contractOf({ attributes }), item: withMember(values, "_user_id", "u-1"), specs, at: [] };
  }
  const item = {
    _user_id: "u-1",
    _event_id: "e-1",
    _event_type: "order",
    _event_date: "2026-05-04T10:00:00.000Z",
    _event_parameters: values,
  };
  const contract = contractOf({ events: { order: { parameters: specs } } });
  return { stream, contract, item, specs, at: ["_event_parameters"] };
}

function withMember(object: JsonObject, key: string, value: Json): JsonObject {
  return objectOf([...Object.entries(object).filter(([name]) => name !== key), [key, value]]);
}

function without(object: JsonObject, key: string): JsonObject {
  return objectOf(Object.entries(object).filter(([name]) => name !== key));
}

/** The item with the values of its specs changed. */
function change({ item, at }: Case, edit: (values: JsonObject) => JsonObject): JsonObject {
  const parameters = item["_event_parameters"];
  return at.length === 0 ? edit(item) : withMember(item, "_event_parameters", edit(parameters as JsonObject)); // an event of ours
}

function found({ contract, stream }: Case, item: Json): readonly (readonly [string, string])[] {
  const checker = createItemChecker({ contract, stream, levels: new Map() });
  return checker.check(item).map(({ ruleId, path }) => [ruleId, path.join("/")]);
}

const pathOf = ({ at }: Case, ...rest: PayloadPath): string => [...at, ...rest].join("/");

/** Everything that one change can break about one named value. */
const breakings: Readonly<
  Record<string, (spec: JsonObject) => readonly [rule: string, value: Json, ...at: PayloadPath] | undefined>
> = {
  "an object": () => ["nested-value", { a: 1 }],
  "a list for one value": ({ multivalue }) => (multivalue === undefined ? ["unexpected-array", ["a"]] : undefined),
  "too many values": ({ multivalue }) => (multivalue === 3 ? ["too-many-values", ["a", "b", "c", "d"]] : undefined),
  "a list in a list": ({ multivalue }) => (multivalue === 3 ? ["nested-value", ["a", ["b"]], 1] : undefined),
  "null in a list": ({ multivalue }) => (multivalue === 3 ? ["wrong-value-type", ["a", null], 1] : undefined),
  "another type": ({ dataType }) =>
    dataType === "geo_shape" ? undefined : ["wrong-value-type", dataType === "number" ? true : 3.5],
  "a long text": ({ maxLength }) => (maxLength === 40 ? ["too-long", "x".repeat(41)] : undefined),
  "many bytes": ({ maxLength }) => (maxLength === 40 ? ["too-long-in-bytes", "ñ".repeat(21)] : undefined),
  "a number in quotes": ({ dataType }) => (dataType === "number" ? ["numeric-string", "12"] : undefined),
  "no date": ({ dataType }) => (dataType === "date" ? ["invalid-date", "2026-02-30"] : undefined),
  "no zone": ({ dataType }) => (dataType === "date" ? ["date-without-zone", "2026-05-04T10:00:00"] : undefined),
  "no currency": ({ format }) => (format === "currency" ? ["invalid-currency", "euro"] : undefined),
};

describe("a payload made from a contract", () => {
  it("is accepted", () => {
    fc.assert(
      fc.property(cases, (each) => {
        expect(found(each, each.item)).toEqual([]);
      }),
    );
  });

  it("is accepted with null for whatever is not required", () => {
    fc.assert(
      fc.property(cases, (each) => {
        for (const name of Object.keys(each.specs).slice(1)) {
          expect(
            found(
              each,
              change(each, (values) => withMember(values, name, null)),
            ),
          ).toEqual([]);
        }
      }),
    );
  });

  it.each(Object.entries(breakings))(
    "with %s is refused by that rule at that path, and by no other",
    (_, breakValue) => {
      fc.assert(
        fc.property(cases, (each) => {
          for (const [name, spec] of Object.entries(each.specs)) {
            const broken = breakValue(spec as JsonObject); // ours
            if (broken === undefined) continue;
            const [rule, value, ...rest] = broken;
            const item = change(each, (values) => withMember(values, name, value));
            expect(found(each, item)).toEqual([[rule, pathOf(each, name, ...rest)]]);
          }
        }),
      );
    },
  );

  it("without what is required is refused", () => {
    fc.assert(
      fc.property(cases, fc.boolean(), (each, isNull) => {
        const [name = ""] = Object.keys(each.specs);
        const item = change(each, (values) => (isNull ? withMember(values, name, null) : without(values, name)));
        expect(found(each, item)).toEqual([["missing-required", pathOf(each, name)]]);
      }),
    );
  });

  it("with a key that nobody specified is refused", () => {
    fc.assert(
      fc.property(cases, fc.constantFrom("valueOf", "isPrototypeOf", "x", ""), (each, name) => {
        const item = change(each, (values) => withMember(values, name, "a"));
        const rule = each.stream === "contacts" ? "unknown-attribute" : "unknown-parameter";
        expect(found(each, item)).toEqual([[rule, pathOf(each, name)]]);
      }),
    );
  });

  it.each(["_user_id", "_event_id", "_event_type"])("without %s is refused", (key) => {
    const rule = `missing-${key.slice(1).replace("_", "-")}`;
    fc.assert(
      fc.property(cases, fc.constantFrom<(Json | undefined)[]>(undefined, null, ""), (each, value) => {
        if (each.stream === "contacts" && key !== "_user_id") return;
        const item = value === undefined ? without(each.item, key) : withMember(each.item, key, value);
        expect(found(each, item)).toEqual([[rule, key]]);
      }),
    );
  });
});
