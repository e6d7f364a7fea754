import type { SourceText } from "../config/source-text.ts";
import { SourceText as Source } from "../config/source-text.ts";
import type { TextEdit } from "./insert-entries.ts";
import type { Owner } from "./written-entry.ts";

/** A configuration file as it would become, with what each new line is about. */
export class FileDraft {
  readonly source: SourceText;
  /** By line, from 0; lines that were there before belong to nobody. */
  readonly owners: readonly (readonly Owner[])[];

  constructor(source: SourceText, owners?: readonly (readonly Owner[])[]) {
    this.source = source;
    this.owners = owners ?? source.text.split("\n").map(() => []);
  }

  /** The file after the edits, which do not overlap. */
  edit(edits: readonly TextEdit[]): FileDraft {
    let { text } = this.source;
    const owners = [...this.owners];
    const lineBreak = /\r\n/.test(text) ? "\r\n" : "\n";
    for (const { start, end, lines, inline } of edits.toSorted((a, b) => b.start - a.start)) {
      const line = countLines(text, start);
      if (inline !== undefined) {
        text = text.slice(0, start) + inline.text + text.slice(end);
        owners[line] = [...(owners[line] ?? []), ...inline.entries.map((entry) => ({ entry, field: undefined }))];
      }
      if (lines !== undefined) {
        const isAtEnd = start === text.length && start > 0 && !text.endsWith("\n");
        const block = lines.map((each) => each.text + lineBreak).join("");
        text = text.slice(0, start) + (isAtEnd ? lineBreak : "") + block + text.slice(start);
        owners.splice(isAtEnd ? line + 1 : line, 0, ...lines.map(({ owner }) => (owner === undefined ? [] : [owner])));
      }
    }
    const { path, folder } = this.source;
    return new FileDraft(new Source({ path, folder, text }), owners);
  }

  /** What stands on a line, counted from 1. */
  ownersAt(line: number): readonly Owner[] {
    return this.owners[line - 1] ?? [];
  }
}

function countLines(text: string, offset: number): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}
