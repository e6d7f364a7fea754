import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";

/** A schema that is an object, and where it stands in its document. */
export interface Subschema {
  readonly schema: JsonObject;
  readonly path: PayloadPath;
}

const single = ["additionalItems", "contains", "additionalProperties", "propertyNames", "if", "then", "else", "not"];
const lists = ["allOf", "anyOf", "oneOf"];
const maps = ["definitions", "$defs", "properties", "patternProperties", "dependencies"];

/** True for the path of an object that holds schemas by name, and not words of a schema. */
export function isSchemaMap(path: PayloadPath): boolean {
  let isMap = false;
  for (const step of path) isMap = !isMap && typeof step === "string" && maps.includes(step);
  return isMap;
}

/** The schema and all schemas inside of it, in the order of the document. */
export function listSubschemas(schema: Json, path: PayloadPath = []): readonly Subschema[] {
  if (!isJsonObject(schema)) return [];
  const below = (name: string): readonly Subschema[] => {
    const written = ownValue(schema, name);
    return written === undefined ? [] : listSubschemas(written, [...path, name]);
  };
  const items = ownValue(schema, "items");
  return [
    { schema, path },
    ...single.flatMap(below),
    ...(Array.isArray(items) ? inList(items, [...path, "items"]) : below("items")),
    ...lists.flatMap((name) => inList(ownValue(schema, name), [...path, name])),
    ...maps.flatMap((name) => {
      const map = ownValue(schema, name);
      return isJsonObject(map)
        ? Object.entries(map).flatMap(([key, each]: [string, Json]) => listSubschemas(each, [...path, name, key]))
        : [];
    }),
  ];
}

function inList(list: Json | undefined, path: PayloadPath): readonly Subschema[] {
  if (!Array.isArray(list)) return [];
  return (list as readonly Json[]).flatMap((each, index) => listSubschemas(each, [...path, index]));
}
