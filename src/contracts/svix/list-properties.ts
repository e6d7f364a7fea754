import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";

/** Deeper nobody looks. */
const deepest = 32;

/** The properties that a schema names, as paths with `*` for the items of a list; what a `$ref` leads to is left out. */
export function listProperties(schema: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (!isJsonObject(schema) || path.length > deepest || Object.hasOwn(schema, "$ref")) return [];
  const properties = ownValue(schema, "properties");
  const items = ownValue(schema, "items");
  const together = ownValue(schema, "allOf");
  const own = isJsonObject(properties) ? properties : {};
  const found = [
    ...Object.entries(own).flatMap(([key, each]: [string, Json]) =>
      each === false ? [] : [[...path, key], ...listProperties(each, [...path, key])],
    ),
    ...(items === undefined || Array.isArray(items) ? [] : listProperties(items, [...path, "*"])),
    ...(Array.isArray(together) ? (together as readonly Json[]).flatMap((each) => listProperties(each, path)) : []),
  ];
  return [...new Map(found.map((each) => [each.join("/"), each])).values()];
}

/** The paths of a payload that say something, in the same form. */
export function listPaths(payload: JsonObject): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  const walk = (value: Json, path: readonly string[]): void => {
    if (value === null || path.length > deepest) return;
    if (path.length > 0 && path.at(-1) !== "*") found.push(path);
    if (Array.isArray(value)) for (const item of value as readonly Json[]) walk(item, [...path, "*"]);
    else if (isJsonObject(value))
      for (const [key, item] of Object.entries(value) as [string, Json][]) walk(item, [...path, key]); // members of JSON
  };
  walk(payload, []);
  return found;
}
