import type { Json } from "../../model/json.ts";

/** JSON that is JavaScript too, whatever the names in it hold. */
export function formatData(value: Json): string {
  return JSON.stringify(value)
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029")
    .replaceAll("<", "\\u003c");
}
