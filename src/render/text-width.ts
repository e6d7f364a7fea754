import { stripVTControlCharacters } from "node:util";

let segmenter: Intl.Segmenter | undefined;

/** Made when it is first needed: it costs milliseconds, and most text is narrow. */
function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return segmenter.segment(text);
}

/** Characters that take two columns: East Asian wide and fullwidth forms, and emoji. */
const wide =
  /[\u{1100}-\u{115f}\u{2e80}-\u{303e}\u{3041}-\u{33ff}\u{3400}-\u{4dbf}\u{4e00}-\u{9fff}\u{a000}-\u{a4cf}\u{a960}-\u{a97f}\u{ac00}-\u{d7a3}\u{f900}-\u{faff}\u{fe30}-\u{fe6f}\u{ff01}-\u{ff60}\u{ffe0}-\u{ffe6}\u{20000}-\u{3fffd}\p{Emoji_Presentation}\u{fe0f}]/u;
const combining = /^\p{M}+$/u;
const narrow = /^[\x20-\x7e]*$/;

/** Columns that the text takes in a terminal, colours not counted. */
export function textWidth(text: string): number {
  if (narrow.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemesOf(stripVTControlCharacters(text))) width += graphemeWidth(segment);
  return width;
}

/** Fills up with spaces to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - textWidth(text)));
}

/** The longest beginning that fits in `width` columns, with an ellipsis when something was cut. */
export function cutColumns(text: string, width: number): string {
  if (text.length <= width && narrow.test(text)) return text;
  let taken = "";
  let columns = 0;
  let beforeLast = "";
  for (const { segment } of graphemesOf(text.slice(0, width * 20 + 20))) {
    const next = columns + graphemeWidth(segment);
    if (next > width) return `${beforeLast}…`;
    if (next <= width - 1) beforeLast = taken + segment;
    taken += segment;
    columns = next;
  }
  return taken.length < text.length ? `${beforeLast}…` : taken;
}

/** The longest end that fits in `width` columns. */
export function lastColumns(text: string, width: number): string {
  const segments = Array.from(graphemesOf(text.slice(-width * 4)), ({ segment }) => segment);
  while (textWidth(segments.join("")) > width) segments.shift();
  return segments.join("");
}

function graphemeWidth(grapheme: string): number {
  if (wide.test(grapheme)) return 2;
  return combining.test(grapheme) ? 0 : 1;
}
