import { isJsonObject, type Json } from "../model/json.ts";
import { nameText } from "./value-text.ts";

/** The leaves of a value by path: `order-id.dataType`, `items[0].name`. Lists of scalars and empty things are leaves. */
export function flattenValue(value: Json, path = ""): ReadonlyMap<string, Json> {
  const leaves = new Map<string, Json>();
  collectLeaves(value, path, leaves);
  return leaves;
}

function collectLeaves(value: Json, path: string, leaves: Map<string, Json>): void {
  if (isJsonObject(value) && Object.keys(value).length > 0) {
    for (const [key, member] of Object.entries(value)) {
      collectLeaves(member, path === "" ? pathPart(key) : `${path}.${pathPart(key)}`, leaves);
    }
  } else if (isListOfParts(value)) {
    for (const [index, item] of value.entries()) collectLeaves(item, `${path}[${index}]`, leaves);
  } else leaves.set(path, value);
}

function isListOfParts(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.some((item) => typeof item === "object" && item !== null);
}

/** A key with a dot or anything unusual in it is quoted, so that paths stay readable. */
function pathPart(key: string): string {
  return /^[\w$-]+$/.test(key) ? key : nameText(key).startsWith('"') ? nameText(key) : `"${nameText(key)}"`;
}
