import fc from "fast-check";
import type { Json } from "../../src/model/json.ts";
import { desired, live, type DesiredScene, type LiveScene } from "../plan/scenario.ts";

/** Keys that code could trip over, among ordinary ones. */
const key = fc.oneof(
  { weight: 4, arbitrary: fc.string({ minLength: 1, maxLength: 6 }) },
  fc.constantFrom("__proto__", "toString", "constructor", "hasOwnProperty", "length", "parameters.x", "a.b"),
);

/** Any JSON, as JSON.parse gives it. */
export const json: fc.Arbitrary<Json> = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.string({ maxLength: 8 }),
    fc.constantFrom("bool", "boolean", "2026-01-01T00:00:00Z", "2026-01-01T01:00:00+01:00", ""),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.array(fc.tuple(key, tie("value")), { maxLength: 3 }).map((entries): Json => Object.fromEntries(entries)),
  ),
})).value;

export const jsonObject = fc
  .array(fc.tuple(key, json), { maxLength: 4 })
  .map((entries): Readonly<Record<string, Json>> => Object.fromEntries(entries));

const text = fc.constantFrom("ES", "es_ES", "UTC", "Europe/Madrid", "x");
const tags = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 3 });

/** The fields of a datasource, some of them left out. */
export const datasourceFields = fc.record(
  { description: text, audienceTags: tags, tags, defaultCountry: text, locale: text, timezone: text },
  { requiredKeys: [] },
);

const names = ["CRM", "POS", "Web", "App", "crm"];

export interface World {
  readonly declared: DesiredScene;
  readonly existing: LiveScene;
}

/** A handful of declarations beside a handful of live things that some of them mean. */
export const world: fc.Arbitrary<World> = fc
  .record({
    declared: fc.uniqueArray(fc.tuple(fc.constantFrom(...names), datasourceFields), { selector: ([name]) => name }),
    existing: fc.array(fc.tuple(fc.constantFrom(...names), datasourceFields, fc.boolean()), { maxLength: 5 }),
    attributes: fc.uniqueArray(fc.tuple(key, jsonObject), { maxLength: 4, selector: ([name]) => name }),
    specs: fc.array(fc.tuple(key, jsonObject), { maxLength: 4 }),
  })
  .map(({ declared, existing, attributes, specs }) => ({
    declared: attributes.reduce(
      (scene, [uid, value]) => scene.with("attribute", uid, value),
      declared.reduce(
        (scene, [name, fields]) => scene.datasource(name, { name, ...fields, token: [{ file: name }] }),
        desired(),
      ),
    ),
    existing: specs.reduce(
      (scene, [uid, value]) => scene.attribute(uid, value),
      existing.reduce(
        (scene, [name, fields, deleted], index) => scene.datasource(`d${index}`, { name, ...fields, deleted }),
        live(),
      ),
    ),
  }));
