import type { Paint } from "../paint.ts";
import { createPaint } from "../paint.ts";
import type { RenderOptions } from "../render-options.ts";
import { textWidth } from "../text-width.ts";

/** Lines of output, without newlines. */
export type Lines = readonly string[];

/** What every piece of the text format lays out with. */
export interface Layout {
  readonly width: number;
  readonly isVerbose: boolean;
  readonly isQuiet: boolean;
  readonly paint: Paint;
}

export function createLayout(options: RenderOptions): Layout {
  return {
    width: Math.max(40, options.width),
    isVerbose: options.isVerbose,
    isQuiet: options.isQuiet,
    paint: createPaint(options.colour),
  };
}

/** Puts a place at the right edge of the last line; on a line of its own, indented, where it does not fit. */
export function withPlace(lines: Lines, place: string, indent: number, layout: Layout): Lines {
  const last = lines.at(-1) ?? "";
  const gap = layout.width - textWidth(last) - textWidth(place);
  const painted = layout.paint("place", place);
  return gap >= 2
    ? [...lines.slice(0, -1), last + " ".repeat(gap) + painted]
    : [...lines, " ".repeat(indent) + painted];
}

/** Blocks with one empty line between them; empty blocks leave no gap. */
export function joinBlocks(blocks: readonly Lines[]): Lines {
  return blocks.filter((block) => block.length > 0).flatMap((block, index) => (index === 0 ? block : ["", ...block]));
}
