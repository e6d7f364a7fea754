import fc from "fast-check";
import type { Json, JsonObject } from "../../src/model/json.ts";

const key = fc.constantFrom("a", "b", "c");
const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(null, true, false, "", "a", "ab", "abc", "€", 0, 1, 1.5, -3, 12),
);
/** Any small JSON value. */
export const value: fc.Arbitrary<Json> = fc.letrec<{ any: Json }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    scalar,
    fc.array(tie("any"), { maxLength: 3 }),
    fc.dictionary(key, tie("any"), { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<Json>, // string keys, JSON values
  ),
})).any;
const small = fc.integer({ min: 0, max: 3 });
const type = fc.constantFrom("string", "number", "integer", "boolean", "object", "array", "null");

/** Schemas of every keyword; few of them are sensible, which is the point. `x` is a definition that they refer to. */
export const schema: fc.Arbitrary<JsonObject> = fc.letrec<{ any: JsonObject }>((tie) => {
  const below = fc.oneof(
    { arbitrary: tie("any"), weight: 6 },
    { arbitrary: fc.boolean() as fc.Arbitrary<never>, weight: 1 },
  );
  const several = fc.array(below, { minLength: 1, maxLength: 3 });
  return {
    any: fc.oneof(
      { maxDepth: 3 },
      fc.record({ type: fc.oneof(type, fc.uniqueArray(type, { minLength: 1, maxLength: 3 })) }),
      fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }) }),
      fc.record({ const: value }),
      fc.record(
        { minLength: small, maxLength: small, pattern: fc.constantFrom("^a", "b$", "[a-c]{2}") },
        { requiredKeys: [] },
      ),
      fc.record(
        {
          minimum: small,
          maximum: small,
          exclusiveMinimum: small,
          exclusiveMaximum: small,
          multipleOf: fc.constantFrom(0.5, 2),
        },
        { requiredKeys: [] },
      ),
      fc.record({ minItems: small, maxItems: small, uniqueItems: fc.boolean(), contains: below }, { requiredKeys: [] }),
      fc.record({ items: fc.oneof(below, several), additionalItems: below }, { requiredKeys: ["items"] }),
      fc.record(
        {
          properties: fc.dictionary(key, below, { maxKeys: 3 }),
          patternProperties: fc.dictionary(fc.constantFrom("^a", "b|c"), below, { maxKeys: 2 }),
          additionalProperties: below,
          required: fc.uniqueArray(key, { maxLength: 2 }),
          propertyNames: below,
          minProperties: small,
          maxProperties: small,
          dependencies: fc.dictionary(key, fc.oneof(below, fc.uniqueArray(key, { maxLength: 2 })), { maxKeys: 2 }),
        },
        { requiredKeys: [] },
      ),
      fc.record({ allOf: several, anyOf: several, oneOf: several, not: below }, { requiredKeys: [] }),
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      fc.record({ if: below, then: below, else: below }, { requiredKeys: ["if"] }),
      fc.constant({ $ref: "#/definitions/x" }),
    ) as unknown as fc.Arbitrary<JsonObject>, // whatever the keywords hold is JSON
  };
}).any;
