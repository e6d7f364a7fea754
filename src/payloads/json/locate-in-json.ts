import type { PayloadPath } from "../../contracts/payload.ts";
import { eachItem, eachMember, skipSpace, skipValue } from "./json-cursor.ts";

/** A stretch of a text in UTF-16 units, `end` exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Where `path` is written in a text that is JSON: its value, or its key. The nearest written ancestor when it is not
 * there, such as the item for a missing key. Of a key that is written twice it is the last, the one that counts.
 */
export function locateInJson(text: string, path: PayloadPath, isAboutKey: boolean): TextSpan {
  let depth = 0;
  let start = skipSpace(text, 0);
  let found: TextSpan = { start, end: skipValue(text, start, 0) };
  for (const [index, step] of path.entries()) {
    const isLast = index === path.length - 1;
    const below = typeof step === "number" ? findItem(text, start, depth, step) : findMember(text, start, depth, step);
    if (below === undefined) return found;
    found = isLast && isAboutKey && below.key !== undefined ? below.key : below.value;
    start = below.value.start;
    depth += 1;
  }
  return found;
}

interface Below {
  readonly key?: TextSpan;
  readonly value: TextSpan;
}

function findMember(text: string, at: number, depth: number, key: string): Below | undefined {
  if (text[at] !== "{") return undefined;
  let found: Below | undefined;
  eachMember(text, at, depth, (keyStart, keyEnd, start) => {
    const end = skipValue(text, start, depth + 1);
    if (JSON.parse(text.slice(keyStart, keyEnd)) === key) {
      found = { key: { start: keyStart, end: keyEnd }, value: { start, end } };
    }
    return end;
  });
  return found;
}

function findItem(text: string, at: number, depth: number, wanted: number): Below | undefined {
  if (text[at] !== "[") return undefined;
  let found: Below | undefined;
  eachItem(text, at, depth, (index, start) => {
    const end = skipValue(text, start, depth + 1);
    if (index === wanted) found = { value: { start, end } };
    return end;
  });
  return found;
}
