import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../src/contracts/check-item.ts";
import type { Format } from "../../src/contracts/contract.ts";
import { isNumericText } from "../../src/contracts/data-types.ts";
import { parseDate } from "../../src/contracts/parse-date.ts";
import { hasMoreBytes, isLongerThan } from "../../src/contracts/text-length.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { contractOf } from "./example-contract.ts";

function rulesFor(spec: JsonObject, value: Json): readonly string[] {
  const checker = createItemChecker({
    contract: contractOf({ attributes: { value: spec } }),
    stream: "contacts",
    levels: new Map(),
  });
  return checker.check({ _user_id: "u-1", value }).map(({ ruleId }) => ruleId);
}

describe("a date", () => {
  it.each([
    ["2026-05-04", "day"],
    ["2024-02-29", "day"],
    ["2026-02-29", "invalid"],
    ["1900-02-29", "invalid"],
    ["2000-02-29", "day"],
    ["2026-04-31", "invalid"],
    ["2026-13-01", "invalid"],
    ["2026-00-10", "invalid"],
    ["2026-05-04T10:00:00Z", "instant"],
    ["2026-05-04T10:00:00.000Z", "instant"],
    ["2026-05-04T10:00:00.123456+02:00", "instant"],
    ["2026-05-04T10:00:00+0200", "instant"],
    ["2026-05-04T10:00:00", "zoneless"],
    ["2026-05-04T10:00:00.5", "zoneless"],
    ["2026-05-04T24:00:00Z", "invalid"],
    ["2026-05-04T10:60:00Z", "invalid"],
    ["2026-05-04T10:00:60Z", "invalid"],
    ["2026-05-04T10:00Z", "invalid"],
    ["2026-05-04T10:00:00.Z", "invalid"],
    ["2026-05-04T10:00:00+25:00", "invalid"],
    ["2026-05-04T10:00:00Zjunk", "invalid"],
    ["2026-05-04 10:00:00Z", "invalid"],
    ["2026-05-04t10:00:00z", "invalid"],
    ["20260504", "invalid"],
    ["٢٠٢٦-05-04", "invalid"],
    ["", "invalid"],
    [`2026-05-04T10:00:00.${"0".repeat(1_000_000)}Z`, "invalid"],
  ] as const)("%.40s is %s", (text, form) => {
    expect(parseDate(text)).toBe(form);
  });
});

describe("a number in quotes", () => {
  it.each([
    ["12", true],
    ["-0.5", true],
    ["007", true],
    ["1.", false],
    [".5", false],
    ["-", false],
    ["", false],
    ["1e3", false],
    ["1,5", false],
    [" 1", false],
    ["NaN", false],
  ] as const)("%j: %s", (text, expected) => {
    expect(isNumericText(text)).toBe(expected);
  });
});

describe("length", () => {
  it.each([
    ["four", 4, false, false],
    ["fives", 4, true, true],
    ["ñañe", 4, false, true],
    ["😀😀", 2, false, true],
    ["😀😀😀", 2, true, true],
    ["😀", 4, false, false],
    ["\ud83d", 1, false, true],
    ["\ude00\ud83d", 2, false, true],
    ["", 0, false, false],
  ] as const)("of %j against %i", (text, limit, isLong, hasMore) => {
    expect([isLongerThan(text, limit), hasMoreBytes(text, limit)]).toEqual([isLong, hasMore]);
  });
});

const formats: readonly (readonly [Format, string, readonly string[], readonly string[]])[] = [
  [
    "email",
    "invalid-email",
    ["ana@example.com", "a.b+c@xn--ls8h.example", "ñ@españa.es"],
    ["", "ana", "@b.es", "a@b", "a@@b.es", "a b@c.es", ".a@b.es", "a.@b.es", "a@-b.es", "a@b..es", "a@b.es\n"],
  ],
  [
    "phone",
    "invalid-phone",
    ["+34600000000", "+12025550123"],
    ["", "600000000", "+0123456789", "+34 600", "+1", "+1234567890123456"],
  ],
  ["country", "invalid-country", ["ES"], ["", "es", "ESP", "E1", "ÉS"]],
  ["currency", "invalid-currency", ["EUR"], ["", "eur", "€", "EURO"]],
  ["language", "invalid-language", ["es", "es_ES", "es-ES"], ["", "ES", "spa", "es_es", "es ES"]],
  ["locale", "invalid-locale", ["es_ES"], ["", "es", "es-ES", "ES_es"]],
  ["datetime", "invalid-date", ["2026-05-04T10:00:00Z"], ["", "2026-05-04", "now"]],
  ["date", "invalid-date", ["2026-05-04"], ["", "2026-05-04T10:00:00Z", "04/05/2026"]],
  [
    "url",
    "invalid-url",
    ["https://example.com", "http://localhost:80/a?b#c"],
    ["", "example.com", "ftp://a.b", "https://", "https://a b", "javascript:alert(1)"],
  ],
  ["geopoint", "invalid-geopoint", ["43.0,-7.5", "-90, 180"], ["", "43", "91,0", "0,181", "a,b", "1,2,3"]],
];

describe.each(formats)("format %s", (format, rule, good, bad) => {
  it.each(good)("takes %j", (value) => {
    expect(rulesFor({ dataType: "string", format }, value)).toEqual([]);
  });

  it.each(bad)("refuses %j", (value) => {
    expect(rulesFor({ dataType: "string", format }, value)).toEqual([rule]);
  });

  it("takes null, and leaves other types to the rule about types", () => {
    expect(rulesFor({ dataType: "string", format }, null)).toEqual([]);
    expect(rulesFor({ dataType: "string", format }, 5)).toEqual(["wrong-value-type"]);
  });

  it("decides alone where the type is open", () => {
    const isAboutTime = format === "date" || format === "datetime";
    expect(rulesFor({ format }, 5)).toEqual(isAboutTime ? [] : [rule]);
    expect(rulesFor({ format }, bad[1] ?? "")).toEqual([rule]);
  });

  // A pattern that goes back and forth over such a text would not end before the test is given up.
  it("refuses long texts that are nearly right", () => {
    const long = "a".repeat(500_000);
    const texts = [
      long,
      `${long}@`,
      `@${long}`,
      `a@${"a.".repeat(200_000)}`,
      `+${"1".repeat(500_000)}`,
      "1,".repeat(200_000),
    ];
    expect(texts.map((text) => rulesFor({ dataType: "string", format }, text))).toEqual(texts.map(() => [rule]));
  });
});

describe("hostile payloads", () => {
  it("may be large: a list of 20,000 values, an object of 20,000 keys", () => {
    const list = Array.from({ length: 20_000 }, (_, at) => `v${at}`);
    const object = Object.fromEntries(list.map((key) => [key, 1]));
    expect(rulesFor({ dataType: "string", multivalue: 20_000 }, list)).toEqual([]);
    expect(rulesFor({ dataType: "number", multivalue: 20_000 }, list)).toHaveLength(20_000);
    expect(rulesFor({ dataType: "string" }, list)).toEqual(["unexpected-array"]);
    const checker = createItemChecker({ contract: contractOf({}), stream: "contacts", levels: new Map() });
    expect(checker.check({ _user_id: "u", ...object })).toHaveLength(20_000);
  });

  it.each(["toString", "constructor", "__proto__", "hasOwnProperty"])("named %s are data like any other", (key) => {
    const item = JSON.parse(`{"_user_id":"u-1",${JSON.stringify(key)}:{"isAdmin":true}}`) as JsonObject; // ours
    const check = (contract: ReturnType<typeof contractOf>) =>
      createItemChecker({ contract, stream: "contacts", levels: new Map() })
        .check(item)
        .map(({ ruleId, path }) => [ruleId, ...path]);
    expect(check(contractOf({}))).toEqual([["unknown-attribute", key]]);
    const attributes = Object.fromEntries([[key, { dataType: "string" }]]);
    expect(check(contractOf({ attributes }))).toEqual([["nested-value", key]]);
  });

  it("never have their values in a message", () => {
    const secret = "c4n4ry";
    const specs = {
      text: { dataType: "string", maxLength: 2 },
      number: { dataType: "number" },
      day: { dataType: "date" },
      mail: { dataType: "string", format: "email" },
      hidden: { dataType: "string", readonly: true },
    };
    const item = Object.fromEntries([...Object.keys(specs), "other"].map((key) => [key, secret]));
    const checker = createItemChecker({
      contract: contractOf({ attributes: specs }),
      stream: "contacts",
      levels: new Map(),
    });
    const found = checker.check(item);
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ message, fix }) => `${message}${fix}`.includes(secret))).toEqual([]);
  });

  it.each([null, [], "text", 5, true, undefined])("that are no object (%j) are one finding", (item) => {
    const checker = createItemChecker({ contract: contractOf({}), stream: "events", levels: new Map() });
    expect(checker.check(item).map(({ ruleId }) => ruleId)).toEqual(["not-an-object"]);
  });

  it("quote long keys in part", () => {
    const checker = createItemChecker({ contract: contractOf({}), stream: "contacts", levels: new Map() });
    const [finding] = checker.check({ _user_id: "u-1", ["k".repeat(100_000)]: 1 });
    expect(finding?.message.length).toBeLessThan(200);
  });
});
