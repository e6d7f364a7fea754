import { payloadLimits } from "../payload-limits.ts";
import { JsonFault } from "./json-fault.ts";

/*
 * The grammar of JSON over a text with offsets. It is slower than JSON.parse and knows places, so it reads only what is
 * already known to hold something worth pointing at. Every function takes an offset and gives the one after what it read.
 */

/** The offset after spaces, tabs and line breaks. */
export function skipSpace(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/** Reads over any value; `depth` is how many objects and arrays are already open. */
export function skipValue(text: string, at: number, depth: number): number {
  switch (text[at] ?? "") {
    case "{":
      return skipObject(text, at, depth);
    case "[":
      return skipList(text, at, depth);
    case '"':
      return skipString(text, at);
    default:
      return skipScalar(text, at);
  }
}

/** Calls `onMember` at each key; it gives the offset after the value. */
export function eachMember(
  text: string,
  at: number,
  depth: number,
  onMember: (keyStart: number, keyEnd: number, valueStart: number) => number,
): number {
  refuseDepth(at, depth);
  at = skipSpace(text, at + 1);
  if (text[at] === "}") return at + 1;
  for (;;) {
    if (text[at] !== '"') throw unexpected(text, at, "a key in double quotes");
    const keyEnd = skipString(text, at);
    const colon = skipSpace(text, keyEnd);
    if (text[colon] !== ":") throw unexpected(text, colon, "a colon after the key");
    const end = skipSpace(text, onMember(at, keyEnd, skipSpace(text, colon + 1)));
    if (text[end] === "}") return end + 1;
    if (text[end] !== ",") throw unexpected(text, end, "a comma or a closing brace");
    at = skipSpace(text, end + 1);
  }
}

/** Calls `onItem` at each value of an array; it gives the offset after it. */
export function eachItem(
  text: string,
  at: number,
  depth: number,
  onItem: (index: number, start: number) => number,
): number {
  refuseDepth(at, depth);
  at = skipSpace(text, at + 1);
  if (text[at] === "]") return at + 1;
  for (let index = 0; ; index += 1) {
    const end = skipSpace(text, onItem(index, at));
    if (text[end] === "]") return end + 1;
    if (text[end] !== ",") throw unexpected(text, end, "a comma or a closing bracket");
    at = skipSpace(text, end + 1);
  }
}

/** Reads over a string, from its opening quote. */
function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) throw new JsonFault("broken-json", "a line break or control character stands inside a text", at);
    if (code === 92) at = skipEscape(text, at);
  }
  throw new JsonFault("broken-json", "a text is not closed", start, text.length);
}

const number = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y;
const word = /[A-Za-z_]+/y;

function skipScalar(text: string, at: number): number {
  word.lastIndex = at;
  const written = word.exec(text)?.[0];
  if (written === "true" || written === "false" || written === "null") return at + written.length;
  if (written !== undefined) {
    throw new JsonFault("broken-json", "a word that is not true, false or null stands here", at, at + written.length);
  }
  number.lastIndex = at;
  if (!number.test(text)) throw unexpected(text, at, "a value");
  const end = number.lastIndex;
  if (/[0-9.eE+-]/.test(text[end] ?? "")) {
    throw new JsonFault("broken-json", "this is not a number as JSON writes them", at, end + 1);
  }
  return end;
}

function skipObject(text: string, at: number, depth: number): number {
  return eachMember(text, at, depth, (_keyStart, _keyEnd, value) => skipValue(text, value, depth + 1));
}

function skipList(text: string, at: number, depth: number): number {
  return eachItem(text, at, depth, (_index, start) => skipValue(text, start, depth + 1));
}

/** Gives the offset of the escape's last character. */
function skipEscape(text: string, at: number): number {
  const next = text[at + 1] ?? "";
  if (next !== "" && '"\\/bfnrt'.includes(next)) return at + 1;
  if (next === "u" && /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6))) return at + 5;
  throw new JsonFault("broken-json", "a backslash is followed by something that JSON does not know", at, at + 2);
}

function refuseDepth(at: number, depth: number): void {
  if (depth < payloadLimits.depth) return;
  throw new JsonFault("too-deep", `more than ${payloadLimits.depth} objects and arrays are inside each other`, at);
}

function unexpected(text: string, at: number, expected: string): JsonFault {
  return at >= text.length
    ? new JsonFault("broken-json", `the text ends where ${expected} should stand`, text.length)
    : new JsonFault("broken-json", `${expected} should stand here`, at);
}
