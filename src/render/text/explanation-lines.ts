import type { Explanation } from "../../model/report.ts";
import { display, displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { joinBlocks, type Layout, type Lines } from "./lines.ts";

/** A rule or a key, explained: prose wrapped, code as it is. */
export function renderExplanation({ title, summary, sections }: Explanation, layout: Layout): Lines {
  return joinBlocks([
    [layout.paint("strong", displayLine(title))],
    wrapHanging("", display(summary), layout.width),
    ...sections.map(({ heading, text, isCode }) => [
      layout.paint("strong", displayLine(heading)),
      ...(isCode ? codeLines(text) : wrapHanging("  ", display(text), layout.width)),
    ]),
  ]);
}

function codeLines(text: string): Lines {
  return display(text)
    .replace(/\n$/, "")
    .split("\n")
    .map((line) => `    ${line}`.trimEnd());
}
