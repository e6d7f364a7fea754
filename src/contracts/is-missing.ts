import type { JsonObject } from "../model/json.ts";

/** True when nothing usable stands under the key: it is absent, null or an empty text. */
export function isMissing(item: JsonObject, key: string): boolean {
  if (!Object.hasOwn(item, key)) return true;
  const value = item[key];
  return value === null || value === "";
}
