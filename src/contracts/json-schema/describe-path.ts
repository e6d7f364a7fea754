import { quoteKey } from "../describe-value.ts";
import type { PayloadPath } from "../payload.ts";

/** What stands at a path, in words: `the payload`, `"email"`, `item 3 of "lines"`. */
export function describePath(path: PayloadPath, whole: string): string {
  const last = path.at(-1);
  if (last === undefined) return whole;
  return typeof last === "string" ? quoteKey(last) : `item ${last + 1} of ${describePath(path.slice(0, -1), whole)}`;
}
