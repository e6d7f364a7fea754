import { compareText } from "./diagnostic.ts";
import { canonicalJson, isJsonObject, type Json } from "./json.ts";

/** Keywords whose lists are sets. */
const setKeywords: ReadonlySet<string> = new Set(["required", "enum", "type"]);
/** Keywords whose values are somebody's data, whatever they look like. */
const dataKeywords: ReadonlySet<string> = new Set(["const", "default", "examples"]);
/** Keywords whose members are schemas by name, and no keywords, whatever they are called. */
const mapKeywords: ReadonlySet<string> = new Set([
  "$defs",
  "definitions",
  "dependencies",
  "patternProperties",
  "properties",
]);

/** A JSON Schema with each list that is a set in one order, so that schemas that say the same are the same JSON. */
export function plainSchema(schema: Json): Json {
  if (Array.isArray(schema)) return schema.map((item: Json) => plainSchema(item));
  return isJsonObject(schema) ? mapMembers(schema, plainMember) : schema;
}

function plainMember(keyword: string, value: Json): Json {
  if (setKeywords.has(keyword) && Array.isArray(value)) {
    return value.toSorted((a: Json, b: Json) => compareText(canonicalJson(a), canonicalJson(b)));
  }
  if (setKeywords.has(keyword) || dataKeywords.has(keyword)) return value;
  if (mapKeywords.has(keyword) && isJsonObject(value)) return mapMembers(value, (_, each) => plainSchema(each));
  return plainSchema(value);
}

function mapMembers(object: Readonly<Record<string, Json>>, change: (key: string, value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(key, value)]));
}
