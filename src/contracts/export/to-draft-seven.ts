import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";

const dialect = "http://json-schema.org/draft-07/schema#";

/**
 * A schema of JSON Schema 2020-12 as one of Draft 7 that takes the same values. What Draft 7 has no words for throws:
 * leaving it out would make a schema that takes more.
 */
export function toDraftSeven(schema: JsonObject): JsonObject {
  const { $schema: _, ...rest } = schema;
  return { $schema: dialect, ...convertObject(rest) };
}

const listsOfSchemas: ReadonlySet<string> = new Set(["allOf", "anyOf", "oneOf"]);
const mapsOfSchemas: ReadonlySet<string> = new Set(["properties", "patternProperties"]);
const schemas: ReadonlySet<string> = new Set([
  "additionalProperties",
  "contains",
  "else",
  "if",
  "not",
  "propertyNames",
  "then",
]);
/** Keywords that mean the same in both, and hold no schemas. */
const alike: ReadonlySet<string> = new Set(
  (
    "$comment $id const default description enum examples format title type exclusiveMaximum exclusiveMinimum maximum " +
    "minimum multipleOf maxItems maxLength maxProperties minItems minLength minProperties pattern readOnly required " +
    "uniqueItems writeOnly"
  ).split(" "),
);

/** True and false are schemas in both. */
function convert(schema: Json): Json {
  return isJsonObject(schema) ? convertObject(schema) : schema;
}

function convertObject(schema: JsonObject): JsonObject {
  const { $ref, $defs, ...beside } = schema;
  const converted = Object.fromEntries(Object.entries(beside).flatMap((entry) => convertKeyword(entry, schema)));
  const definitions = $defs === undefined ? {} : { definitions: convertMap($defs) };
  if ($ref === undefined) return { ...converted, ...definitions };
  const target = { $ref: typeof $ref === "string" ? $ref.replace(/^#\/\$defs\//, "#/definitions/") : $ref };
  // Draft 7 does not look at what stands beside a reference.
  const isAlone = Object.keys(converted).length === 0 && $defs === undefined;
  return isAlone ? target : { allOf: [target, converted], ...definitions };
}

function convertKeyword(
  [keyword, value]: readonly [string, Json],
  schema: JsonObject,
): readonly (readonly [string, Json])[] {
  if (alike.has(keyword)) return [[keyword, value]];
  if (schemas.has(keyword)) return [[keyword, convert(value)]];
  if (listsOfSchemas.has(keyword)) return [[keyword, convertList(value)]];
  if (mapsOfSchemas.has(keyword)) return [[keyword, convertMap(value)]];
  switch (keyword) {
    case "dependentRequired":
    case "dependentSchemas":
      return [
        ["dependencies", { ...convertMap(schema["dependentRequired"]), ...convertMap(schema["dependentSchemas"]) }],
      ];
    case "prefixItems":
      return [["items", convertList(value)]];
    case "items":
      return [[schema["prefixItems"] === undefined ? "items" : "additionalItems", convert(value)]];
    default:
      throw new Error(`Draft 7 has no ${keyword}`);
  }
}

function convertList(value: Json): Json {
  return Array.isArray(value) ? value.map((item: Json) => convert(item)) : value;
}

function convertMap(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item)]));
}
