import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";

/** The types that a schema names; none when any will do. */
export function typesOf(schema: JsonObject): readonly string[] {
  const type = ownValue(schema, "type");
  if (typeof type === "string") return [type];
  return Array.isArray(type) ? (type as readonly Json[]).filter((each) => typeof each === "string") : [];
}

/** True when a value is of a type of Draft 7. */
export function fitsType(type: string, value: Json): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "array":
      return Array.isArray(value);
    case "object":
      return isJsonObject(value);
    case "integer":
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}
