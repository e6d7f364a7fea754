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
    if (/^[[\]},:]$/.test(text)) throw new JsonSyntaxError(`expected a value, found ${shown(text)}`, start);
    return { kind: "other", start, value: this.#decode(text, start) };
  }

  expectEnd(): void {
    const at = skipBlank(this.#text, this.#at);
    if (at < this.#text.length) throw new JsonSyntaxError("something follows the end of the lock", at);
  }

  #readObject(start: number, depth: number): LocatedJson {
    if (depth > maxDepth) throw new JsonSyntaxError("nested too deeply", start);
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

  #expect(wanted: string): void {
    const { start, text } = this.#next();
    if (text !== wanted) throw new JsonSyntaxError(`expected ${wanted}, found ${shown(text)}`, start);
  }

  #decode(text: string, start: number): unknown {
    try {
      return JSON.parse(text) as unknown;
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
