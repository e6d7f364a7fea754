import fc from "fast-check";
import type { Contract, Format, Stream, ValueSpec } from "../../src/contracts/contract.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { attributeNames, eventNames, parameterNames } from "./arbitrary-contract.ts";

const byFormat: Readonly<Record<Format, readonly string[]>> = {
  email: ["a@b.es", "ana.lópez+x@sub.example.com"],
  phone: ["+34600000000"],
  country: ["ES"],
  currency: ["EUR"],
  language: ["es", "es_ES", "pt-BR"],
  locale: ["es_ES"],
  datetime: ["2026-05-04T10:00:00.000Z", "2024-02-29T23:59:59+0200"],
  date: ["2026-05-04", "2024-02-29"],
  url: ["https://example.com/a?b=1", "http://x"],
  geopoint: ["43.0097,-7.5567", "-90, 180"],
};
const texts = [
  "",
  "a",
  "12",
  "0",
  "1",
  "-0.5",
  "💡💡",
  "x".repeat(61),
  "2026-05-04",
  "2026-02-30",
  "2026-05-04T10:00:00",
];
const oddTexts = [
  "a@b",
  "ES",
  "EUR",
  "es",
  "+34",
  "https://",
  "http://:1",
  "a1B2c3D4e5F6g7H8i9J0k1L2m3N4-001",
  "1900-02-29",
];

/** Any scalar, with a liking for those that some rule has an eye on. */
const scalars: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(...texts, ...oddTexts, ...Object.values(byFormat).flat()),
  fc.constantFrom<Json[]>(null, true, false, 0, 1, -2.5, 1e21),
  fc.string({ maxLength: 5 }),
);
/** What overrides how the platform matches contacts. */
const oddId = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4-001";
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  { weight: 6, arbitrary: scalars },
  { weight: 2, arbitrary: fc.array(scalars, { maxLength: 7 }) },
  { weight: 1, arbitrary: fc.constantFrom<Json[]>({}, { a: 1 }, [[1]]) },
);

/** Items of every kind: right, almost right and absurd. */
export function arbitraryItem(contract: Contract, stream: Stream): fc.Arbitrary<Json> {
  const values = (names: readonly string[]): fc.Arbitrary<JsonObject> =>
    fc.array(fc.tuple(fc.constantFrom(...names, "unknown-key"), anyValue), { maxLength: 5 }).map(fromEntries);
  const userId = fc.constantFrom<Json[]>("u-1", "u-1", "u-1", "", null, 7, oddId, [oddId], { a: 1 });
  const contact = fc
    .tuple(userId, values(attributeNames))
    .map(([_user_id, more]) => fromEntries([["_user_id", _user_id], ...Object.entries(more)]));
  const event = fc.record<JsonObject>(
    {
      _user_id: userId,
      _event_id: fc.constantFrom<Json[]>("e-1", "e-1", "e-1", "", null, 3, ["e-1", 3], [{}], {}),
      _event_type: fc.constantFrom<Json[]>(
        ...eventNames,
        ...eventNames,
        "",
        null,
        "other",
        4,
        ["order"],
        [["order"]],
        {},
      ),
      _event_date: fc.constantFrom<Json[]>(
        "2026-05-04T10:00:00.000Z",
        "2026-05-04T10:00:00",
        "2026-05-04",
        "2026-02-30T10:00:00Z",
        null,
        7,
        ["2026-05-04T10:00:00Z", "x"],
        {},
      ),
      _event_parameters: fc.oneof(
        values(parameterNames),
        values(parameterNames),
        fc.constantFrom<Json[]>(null, [], "x"),
      ),
      extra: fc.constant(1),
    },
    { requiredKeys: [] },
  );
  const wild = fc.constantFrom<Json[]>(null, 1, "x", [], {});
  const right = arbitraryPayload(contract, stream);
  return fc.oneof({ weight: 6, arbitrary: stream === "contacts" ? contact : event }, right, wild);
}

/** An item that fits the contract by construction; `undefined` when it takes none. */
export function arbitraryPayload(contract: Contract, stream: Stream): fc.Arbitrary<JsonObject> {
  if (stream === "contacts") return arbitraryMembers(contract.attributes, [["_user_id", "u-1"]]);
  const types = [...contract.events].filter(([, { parameters }]) => isPossible(parameters));
  if (types.length === 0) return fc.constant({});
  return fc.constantFrom(...types).chain(([uid, { parameters }]) =>
    arbitraryMembers(parameters, []).map((_event_parameters) => ({
      _user_id: "u-1",
      _event_id: "e-1",
      _event_type: uid,
      _event_date: "2026-05-04T10:00:00.000Z",
      _event_parameters,
    })),
  );
}

/** True when there are values for everything that is required. */
export function isPossible(specs: ReadonlyMap<string, ValueSpec>): boolean {
  return [...specs.values()].every((spec) => !spec.isRequired || valuesOf(spec).length > 0);
}

function arbitraryMembers(
  specs: ReadonlyMap<string, ValueSpec>,
  fixed: readonly (readonly [string, Json])[],
): fc.Arbitrary<JsonObject> {
  const open = [...specs].filter(([key, spec]) => !fixed.some(([name]) => name === key) && valuesOf(spec).length > 0);
  const members = open.map(([key, spec]) => {
    const single = fc.constantFrom(...valuesOf(spec));
    const most = Math.min(spec.maxValues, 6);
    const value: fc.Arbitrary<Json> = most === 1 ? single : fc.oneof(single, fc.array(single, { maxLength: most }));
    return fc
      .option(value, { nil: undefined, freq: 3 })
      .chain((chosen) =>
        chosen === undefined && spec.isRequired
          ? value.map((v) => [key, v] as const)
          : fc.constant([key, chosen] as const),
      );
  });
  return fc.tuple(...members).map((chosen) => {
    const present = chosen.filter((pair): pair is readonly [string, Json] => pair[1] !== undefined);
    return fromEntries([...fixed, ...present]);
  });
}

/** Values that the spec takes, by its own words; none for what is read-only or cannot be satisfied. */
function valuesOf(spec: ValueSpec): readonly Json[] {
  if (spec.isReadOnly) return [];
  return candidates(spec).filter(
    (value) => typeof value !== "string" || spec.maxLength === null || Array.from(value).length <= spec.maxLength,
  );
}

function candidates({ dataType, format }: ValueSpec): readonly Json[] {
  const formatted = format === undefined ? undefined : byFormat[format];
  const isDateFormat = format === "date" || format === "datetime";
  switch (dataType) {
    case "number":
      return [12, -0.5, ...(format === undefined ? ["7", "-3.25"] : [])];
    case "boolean":
      return [true, false, 0, 1, ...(format === undefined ? ["0", "1"] : [])];
    case "date":
      return format === undefined || isDateFormat ? (formatted ?? [...byFormat.date, ...byFormat.datetime]) : [];
    case "string":
    case "text":
    case "payload":
    case "keyword":
      return formatted ?? ["a", "longer text", "💡", "x".repeat(50)];
    default:
      return formatted ?? ["a", 3, true];
  }
}

/** Defines each member, so that `__proto__` is one like any other. */
export function fromEntries(entries: readonly (readonly [string, Json])[]): JsonObject {
  return Object.fromEntries(entries);
}
