import type { TextSpan } from "./json/locate-in-json.ts";

/** A place in a text: the line from 0, columns from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Turns offsets of a text into lines and columns in UTF-16 units; the lines are found once. */
export class TextPlaces {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = findLineStarts(text);
  }

  get lines(): number {
    return this.#text.endsWith("\n") ? this.#starts.length - 1 : this.#starts.length;
  }

  /** The place of a span, cut at the end of its first line. */
  placeOf({ start, end }: TextSpan): TextPlace {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const lineStart = this.#starts[low] ?? 0;
    const nextLine = this.#starts[low + 1] ?? this.#text.length + 1;
    const column = start - lineStart + 1;
    const lastColumn = nextLine - lineStart - (this.#text[nextLine - 2] === "\r" ? 1 : 0);
    return { line: low, column, endColumn: Math.max(column + 1, Math.min(end - lineStart + 1, lastColumn)) };
  }
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
