import { createTwoFilesPatch } from "diff";
import type { AdoptedFile, AdoptionReport } from "../../model/adoption.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { splitAddress } from "../split-address.ts";
import { wrapHanging } from "../wrap-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** The diff of every changed file (or the whole of a new one that was only previewed), and what was left out. */
export function renderAdoption({ action, files, leftOut }: AdoptionReport, layout: Layout): Lines {
  // A file that is only printed holds its own comments, and nothing else belongs into it.
  const [file] = files;
  if (action === "previewed" && file?.before === undefined && file !== undefined) {
    return file.after.trimEnd().split("\n").map(displayLine);
  }
  const gaps = leftOut.flatMap(({ what, reason }) =>
    wrapHanging(`  ? ${displayLine(what)}  `, `left out: ${displayLine(reason)}`, layout.width),
  );
  const bodies = files.flatMap((each) => (each.before === undefined ? [] : patchLines(each, layout)));
  return [...bodies, ...(bodies.length > 0 && gaps.length > 0 ? [""] : []), ...gaps];
}

/** The change of one file as a unified diff; that of a new one is all additions. */
export function patchOf({ path, before = "", after }: AdoptedFile): string {
  return createTwoFilesPatch(path, path, before, after, undefined, undefined, { context: 2 })
    .replace(/^(?:Index: .*\n)?=+\n/, "")
    .replaceAll("\t\n", "\n");
}

function patchLines(file: AdoptedFile, layout: Layout): Lines {
  return patchOf(file)
    .trimEnd()
    .split("\n")
    .map((line) => {
      const shown = displayLine(line.replace(/\r$/, ""));
      if (line.startsWith("+")) return layout.paint("add", shown);
      return line.startsWith("-") ? layout.paint("destroy", shown) : shown;
    });
}

/** What was written, in one sentence, and what to type next; nothing below a file that is only printed. */
export function adoptionSentence({ action, files, added, leftOut, next }: AdoptionReport): string {
  const paths = files.map(({ path }) => path).join(", ");
  const isNew = files.some(({ before }) => before === undefined);
  const what = added.length === 0 ? "" : `: ${countByKind(added)}`;
  const done = {
    written: isNew ? `Wrote ${paths}${what}.` : `Added to ${paths}${what}.`,
    previewed: `Would add to ${paths}${what}.`,
    unchanged:
      leftOut.length > 0
        ? "Nothing was imported: what is listed above cannot be declared."
        : "Nothing to import: everything that is live and managed is declared.",
  } satisfies Record<AdoptionReport["action"], string>;
  if (action === "previewed" && isNew) return "";
  return action === "unchanged" ? done.unchanged : `${done[action]} Next: ${next}`;
}

function countByKind(added: readonly string[]): string {
  const kinds = added.map((address) => splitAddress(address).rest.split("/")[0] ?? "");
  return [...new Set(kinds)].map((kind) => countOf(kinds.filter((each) => each === kind).length, kind)).join(", ");
}
