import type { Json } from "../model/json.ts";

/** True when nothing usable is there: no value at all, null or an empty text. */
export function isMissing(value: Json | undefined): boolean {
  return value === undefined || value === null || value === "";
}
