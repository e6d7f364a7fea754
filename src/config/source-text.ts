import type { Place } from "../model/place.ts";

/** One file's text, and where it came from. Lines are found only when somebody asks for a place. */
export class SourceText {
  /** The path as the user would type it. */
  readonly path: string;
  /** The file's folder, absolute. */
  readonly folder: string;
  readonly text: string;
  #lineStarts: readonly number[] | undefined;

  constructor({ path, folder, text }: { readonly path: string; readonly folder: string; readonly text: string }) {
    this.path = path;
    this.folder = folder;
    this.text = text;
  }

  /** The place from `start` to `end` (exclusive), cut at the end of its first line. */
  placeOf(start: number, end: number): Place {
    const starts = this.#lines();
    const line = lastAtOrBefore(starts, start);
    const lineStart = starts[line] ?? 0;
    const column = start - lineStart + 1;
    const lineEnd = this.#endOfLine(starts[line + 1], lineStart);
    return {
      file: this.path,
      line: line + 1,
      column,
      endColumn: Math.max(column + 1, Math.min(end, lineEnd) - lineStart + 1),
    };
  }

  /** The text of a line, counted from 1, without its line break. */
  lineText(line: number): string {
    const starts = this.#lines();
    return this.text
      .slice(starts[line - 1] ?? this.text.length, starts[line] ?? this.text.length)
      .replace(/\r?\n$|\r$/, "");
  }

  /** The offset at which a line, counted from 1, begins. */
  lineStart(line: number): number {
    return this.#lines()[line - 1] ?? this.text.length;
  }

  /** Where a line ends, without its line break. */
  #endOfLine(next: number | undefined, start: number): number {
    let end = next ?? this.text.length;
    if (end > start && this.text.charCodeAt(end - 1) === 10) end -= 1;
    return end > start && this.text.charCodeAt(end - 1) === 13 ? end - 1 : end;
  }

  #lines(): readonly number[] {
    this.#lineStarts ??= findLineStarts(this.text);
    return this.#lineStarts;
  }
}

/** A stretch of a file: what a finding points at. */
export interface Span {
  readonly source: SourceText;
  readonly start: number;
  readonly end: number;
}

/** The place of a span. */
export function placeOfSpan({ source, start, end }: Span): Place {
  return source.placeOf(start, end);
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

function lastAtOrBefore(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
