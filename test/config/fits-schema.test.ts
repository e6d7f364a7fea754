import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitsSchema } from "../../src/config/fits-schema.ts";
import { parseRoot } from "../../src/config/parse-root.ts";
import { toJson } from "../../src/config/located-node.ts";
import type { LocatedMap, LocatedNode } from "../../src/config/located-node.ts";
import { SourceText } from "../../src/config/source-text.ts";
import { configShape } from "../../src/generated/config-shape.ts";
import { validate } from "../../src/generated/validate-config.mjs";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { isJsonObject } from "../../src/model/json.ts";

const root = new URL("../../", import.meta.url);

/** One valid configuration that reaches every section. */
const whole: JsonObject = {
  version: 1,
  organization: { name: "Acme" },
  vars: { country: "ES" },
  defaults: { datasource: { locale: "es_ES", timezone: "Europe/Madrid" } },
  rules: { "unknown-attribute": "warn" },
  projects: {
    shop: {
      uid: "my-shop",
      expect: { name: "Shop", timezone: "Europe/Madrid" },
      datasources: {
        crm: {
          name: "CRM",
          description: "Contacts",
          audienceTags: ["a", "b"],
          token: [{ envFile: ".env", name: "CRM_TOKEN" }],
        },
      },
      attributes: { _email: { dataType: "keyword", unique: true, maxLength: 30 } },
      events: { bought: { parameters: { "order-id": { dataType: "keyword" } } } },
      senders: { SHOP: {} },
    },
  },
  svix: { main: { eventTypes: { "order.paid": { description: "An order was paid" } } } },
};

/** Every text, number and key that the schema speaks of, so that broken configurations are nearly right. */
const words = [...new Set(JSON.stringify(configShape).match(/[\w.-]+/g))];
const wrong: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, 0, -1, 1.5, 1e21, "", " ", "ES", "es_ES", "${var.x}", [], {}, [{}], ["a", "a"]),
  fc.constantFrom(...words),
  fc.string({ unit: "binary", maxLength: 140 }),
  fc.dictionary(fc.oneof(fc.constantFrom(...words), fc.string()), fc.constantFrom<Json>(null, "a", 1, {}, []), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
);
const key = fc.oneof(fc.constantFrom(...words, "__proto__", "toString"), fc.string({ unit: "binary", maxLength: 140 }));

/** The value with one place in it changed, removed or added; `at` picks the way down. */
function change(value: Json, at: readonly number[], name: string, put: Json | undefined): Json {
  const [step, ...below] = at;
  if (!isJsonObject(value) && !Array.isArray(value)) return put ?? null;
  const entries = Object.entries(value);
  const [chosen, child] = step === undefined ? [] : (entries[step % (entries.length + 1)] ?? []);
  if (chosen === undefined || child === undefined) return rebuild(value, [...entries, [name, put ?? null]]);
  const isHere = below.length === 0 && put === undefined;
  const changed = entries.map(([each, old]): [string, Json] => [
    each,
    each === chosen ? (below.length === 0 ? (put ?? old) : change(old, below, name, put)) : old,
  ]);
  return rebuild(value, isHere ? changed.filter(([each]) => each !== chosen) : changed);
}

function rebuild(like: Json, entries: readonly (readonly [string, Json])[]): Json {
  return Array.isArray(like) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

const nowhere = { source: new SourceText({ path: "a.yaml", folder: "/", text: "" }), start: 0, end: 0 };

function toNode(value: Json): LocatedNode {
  if (Array.isArray(value)) return { kind: "list", ...nowhere, items: value.map((item: Json) => toNode(item)) };
  if (!isJsonObject(value)) return { kind: "scalar", ...nowhere, value: value as string | number | boolean | null };
  return toMap(value);
}

function toMap(value: JsonObject): LocatedMap {
  const entries = Object.entries(value).map(
    ([each, member]) => [each, { key: each, keySpan: nowhere, value: toNode(member) }] as const,
  );
  return { kind: "map", ...nowhere, entries: new Map(entries) };
}

function fits(value: Json): boolean {
  return isJsonObject(value) && fitsSchema(toMap(withoutToken(value)));
}

/** The validator is never shown a token, so neither is the value that both are asked about. */
function withoutToken<T extends Json>(value: T): T {
  const without = (each: Json): Json =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).filter(([name]) => name !== "token")) : each;
  const scopes = (each: Json): Json =>
    isJsonObject(each) ? Object.fromEntries(Object.entries(each).map(([name, scope]) => [name, without(scope)])) : each;
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(without(value) as JsonObject);
  return Object.fromEntries(
    entries.map(([name, each]) => [name, name === "projects" || name === "svix" ? scopes(each) : each]),
  ) as Json as T;
}

describe("the quick look at a configuration", () => {
  it("never passes what the whole validator complains about, and passes all that it finds well", () => {
    let refused = 0;
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 8 }),
        key,
        fc.option(wrong, { nil: undefined }),
        (at, name, put) => {
          const changed = change(whole, at, name, put);
          const isValid = validate(withoutToken(changed));
          if (!isValid) refused += 1;
          expect(fits(changed)).toBe(isValid);
        },
      ),
      { numRuns: 2_000 },
    );
    expect(refused).toBeGreaterThan(200);
  });

  it("takes the configuration that everything was changed from", () => {
    validate(whole);
    expect(validate.errors).toBeNull();
    expect(fits(whole)).toBe(true);
  });

  const examples = readdirSync(new URL("examples/", root), { recursive: true, encoding: "utf8" });
  it.each(examples.filter((path) => path.endsWith("instasent.yaml")))("says the same of examples/%s", (path) => {
    const text = readFileSync(new URL(`examples/${path}`, root), "utf8");
    const tree = parseRoot(new SourceText({ path, folder: "/", text })).root;
    if (tree === undefined) throw new Error("not a map");
    // Without references resolved the answer may be no, and never a yes that the other takes back.
    if (fitsSchema(tree)) expect(validate(withoutToken(toJson(tree)))).toBe(true);
  });
});
