import type { Json } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/** A JSON value with the offset at which it begins. */
export type LocatedJson = { readonly start: number } & (
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, LocatedMember> }
  | { readonly kind: "list"; readonly items: readonly LocatedJson[] }
  | { readonly kind: "other"; readonly value: null | boolean | number | string }
);

export interface LocatedMember {
  /** Where the key begins and ends, quotes included. */
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: LocatedJson;
}

/** The text is no JSON, at this offset. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Deeper files are not ours: an answer of a platform nests less, and a schema in it stands a few levels up. */
const maxDepth = 160;

/** Parses JSON, keeping places and refusing a key that stands twice. */
export function parseLocatedJson(text: string): LocatedJson {
  const reader = new Reader(text);
  const value = reader.readValue(0);
  reader.expectEnd();
  return value;
}

/** Line and column of an offset, in UTF-16 units. */
export function placeOfOffset(file: string, text: string, offset: number, length = 1): Place {
  const before = text.slice(0, offset);
  const column = offset - (before.lastIndexOf("\n") + 1) + 1;
  return { file, line: before.split("\n").length, column, endColumn: column + length };
}

/** The same without places. */
export function toJson(located: LocatedJson): Json {
  switch (located.kind) {
    case "object":
      return Object.fromEntries(Array.from(located.members, ([key, { value }]) => [key, toJson(value)]));
    case "list":
      return located.items.map(toJson);
    case "other":
      return located.value;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readValue(depth: number): LocatedJson {
    const { start, text } = this.#next();
    if (text === "{" || text === "[") {
      if (depth === maxDepth) throw new JsonSyntaxError("nested too deeply", start);
      return text === "{" ? this.#readObject(start, depth + 1) : this.#readList(start, depth + 1);
    }
    if (/^[\]},:]$/.test(text)) throw new JsonSyntaxError(`expected a value, found ${shown(text)}`, start);
    return { kind: "other", start, value: this.#decode(text, start) };
  }

  expectEnd(): void {
    const at = skipBlank(this.#text, this.#at);
    if (at < this.#text.length) throw new JsonSyntaxError("something follows the end of the lock", at);
  }

  #readObject(start: number, depth: number): LocatedJson {
    const members = new Map<string, LocatedMember>();
    let found = this.#next();
    while (found.text !== "}") {
      if (!found.text.startsWith('"'))
        throw new JsonSyntaxError(`expected a key, found ${shown(found.text)}`, found.start);
      const key = String(this.#decode(found.text, found.start));
      if (members.has(key)) throw new JsonSyntaxError(`${shown(found.text)} stands twice`, found.start);
      const { start: keyStart, text: keyText } = found;
      this.#expect(":");
      members.set(key, { keyStart, keyEnd: keyStart + keyText.length, value: this.readValue(depth) });
      found = this.#next();
      if (found.text === ",") {
        found = this.#next();
        if (found.text === "}") throw new JsonSyntaxError("a comma too many", found.start);
      } else if (found.text !== "}")
        throw new JsonSyntaxError(`expected , or }, found ${shown(found.text)}`, found.start);
    }
    return { kind: "object", start, members };
  }

  #readList(start: number, depth: number): LocatedJson {
    const items: LocatedJson[] = [];
    if (this.#isNext("]")) return { kind: "list", start, items };
    for (;;) {
      items.push(this.readValue(depth));
      const found = this.#next();
      if (found.text === "]") return { kind: "list", start, items };
      if (found.text !== ",") throw new JsonSyntaxError(`expected , or ], found ${shown(found.text)}`, found.start);
    }
  }

  /** Takes the sign when it comes next. */
  #isNext(sign: string): boolean {
    const at = skipBlank(this.#text, this.#at);
    if (this.#text.charAt(at) !== sign) return false;
    this.#at = at + 1;
    return true;
  }

  #expect(wanted: string): void {
    const { start, text } = this.#next();
    if (text !== wanted) throw new JsonSyntaxError(`expected ${wanted}, found ${shown(text)}`, start);
  }

  #decode(text: string, start: number): null | boolean | number | string {
    try {
      return JSON.parse(text) as null | boolean | number | string; // one token is no object and no list
    } catch {
      throw new JsonSyntaxError(`${shown(text)} is no JSON`, start);
    }
  }

  #next(): { readonly start: number; readonly text: string } {
    const start = skipBlank(this.#text, this.#at);
    const end = endOfToken(this.#text, start);
    if (end === undefined) {
      throw start === this.#text.length
        ? new JsonSyntaxError("the file ends too early", start)
        : new JsonSyntaxError(
            `${String.fromCodePoint(this.#text.codePointAt(start) ?? 0)} is not expected here`,
            start,
          );
    }
    this.#at = end;
    return { start, text: this.#text.slice(start, end) };
  }
}

/** What an error shows of a piece of the file. */
function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (" \t\r\n".includes(text.charAt(at)) && at < text.length) at += 1;
  return at;
}

const word = /[a-zA-Z0-9.+-]/;

/** Scanned rather than matched: a regular expression overflows its stack on a text of many megabytes. */
function endOfToken(text: string, start: number): number | undefined {
  const first = text.charAt(start);
  if (first === "") return undefined;
  if ("{}[],:".includes(first)) return start + 1;
  let at = start + 1;
  if (first !== '"') {
    if (!word.test(first)) return undefined;
    while (at < text.length && word.test(text.charAt(at))) at += 1;
    return at;
  }
  for (; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit === 0x5c) at += 1;
    else if (unit === 0x0a || unit === 0x0d) return undefined;
  }
  return undefined;
}
