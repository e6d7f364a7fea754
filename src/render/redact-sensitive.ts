import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";

/** What stands where a value must not be shown. */
export const hiddenValue = "(sensitive)";

/** The attributes with every sensitive field, named by dotted path, replaced by `(sensitive)`. */
export function redactSensitive(attributes: JsonObject, sensitive: readonly string[]): JsonObject {
  return sensitive.length === 0 ? attributes : redactObject(attributes, sensitive, "");
}

function redactObject(object: JsonObject, sensitive: readonly string[], path: string): JsonObject {
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const here = path === "" ? key : `${path}.${key}`;
      return [key, sensitive.includes(here) ? hiddenValue : redactValue(value, sensitive, here)];
    }),
  );
}

function redactValue(value: Json, sensitive: readonly string[], path: string): Json {
  if (isJsonObject(value)) return redactObject(value, sensitive, path);
  if (!Array.isArray(value)) return value;
  return value.map((item, index) => redactValue(item as Json, sensitive, `${path}.${index}`)); // an item of a JSON array
}
