import type { Place } from "../model/place.ts";

/** A JSON value with the offset at which it begins. */
export type LocatedJson = { readonly start: number } & (
  | { readonly kind: "object"; readonly members: ReadonlyMap<string, LocatedMember> }
  | { readonly kind: "other"; readonly value: unknown }
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

/** Deeper files are not ours. */
const maxDepth = 32;
const token = /[ \t\r\n]*(?:([{}[\],:])|("(?:[^"\\\r\n]|\\.)*")|(-?[0-9][0-9.eE+-]*|true|false|null))/y;

/** Parses JSON, keeping places and refusing a key that stands twice. Lists are not part of our format and are refused. */
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

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  readValue(depth: number): LocatedJson {
    const { start, text } = this.#next();
    if (text === "{") return this.#readObject(start, depth + 1);
    if (/^[[\]},:]$/.test(text)) throw new JsonSyntaxError(`expected a value, found ${text}`, start);
    return { kind: "other", start, value: this.#decode(text, start) };
  }

  expectEnd(): void {
    const rest = this.#text.slice(this.#at);
    const blank = /^[ \t\r\n]*/.exec(rest)?.[0].length ?? 0;
    if (blank < rest.length) throw new JsonSyntaxError("something follows the end of the lock", this.#at + blank);
  }

  #readObject(start: number, depth: number): LocatedJson {
    if (depth > maxDepth) throw new JsonSyntaxError("nested too deeply", start);
    const members = new Map<string, LocatedMember>();
    let found = this.#next();
    while (found.text !== "}") {
      if (!found.text.startsWith('"')) throw new JsonSyntaxError(`expected a key, found ${found.text}`, found.start);
      const key = String(this.#decode(found.text, found.start));
      if (members.has(key)) throw new JsonSyntaxError(`${found.text} stands twice`, found.start);
      const { start: keyStart, text: keyText } = found;
      this.#expect(":");
      members.set(key, { keyStart, keyEnd: keyStart + keyText.length, value: this.readValue(depth) });
      found = this.#next();
      if (found.text === ",") {
        found = this.#next();
        if (found.text === "}") throw new JsonSyntaxError("a comma too many", found.start);
      } else if (found.text !== "}") throw new JsonSyntaxError(`expected , or }, found ${found.text}`, found.start);
    }
    return { kind: "object", start, members };
  }

  #expect(wanted: string): void {
    const { start, text } = this.#next();
    if (text !== wanted) throw new JsonSyntaxError(`expected ${wanted}, found ${text}`, start);
  }

  #decode(text: string, start: number): unknown {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new JsonSyntaxError(`${text} is no JSON`, start);
    }
  }

  #next(): { readonly start: number; readonly text: string } {
    token.lastIndex = this.#at;
    const match = token.exec(this.#text);
    const text = match?.[1] ?? match?.[2] ?? match?.[3];
    if (match === null || text === undefined) {
      const blank = /[^ \t\r\n]/g;
      blank.lastIndex = this.#at;
      const found = blank.exec(this.#text);
      throw found === null
        ? new JsonSyntaxError("the file ends too early", this.#text.length)
        : new JsonSyntaxError(`${found[0]} is not expected here`, found.index);
    }
    this.#at = token.lastIndex;
    return { start: token.lastIndex - text.length, text };
  }
}
