import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { formatPlace, type Place } from "../../model/place.ts";
import { countOf } from "../count-of.ts";
import { display, displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import { renderExcerpt } from "./excerpt-lines.ts";
import type { Layout, Lines } from "./lines.ts";

/** One finding: what is wrong (on one line, for `grep`), where, the source with a caret, and what to do. */
export function renderFinding(finding: Diagnostic, layout: Layout): Lines {
  const { place, excerpt } = finding;
  const gutter = place === undefined ? 1 : String(place.line).length;
  const label = layout.paint(finding.severity, `${finding.severity}[${displayLine(finding.ruleId)}]`);
  return [
    `${label} ${displayLine(finding.message)}`,
    ...renderOrigin(place, finding.address, gutter, layout),
    ...(place === undefined || excerpt === undefined ? [] : renderExcerpt(place, excerpt, finding.severity, layout)),
    ...(finding.related ?? []).flatMap(({ message: note, place: at }) =>
      renderNote("note", `${note}: ${formatPlace(at)}`, gutter, layout),
    ),
    ...(finding.help === undefined ? [] : renderNote("help", finding.help, gutter, layout)),
    ...(finding.see === undefined ? [] : renderNote("see", finding.see, gutter, layout)),
  ];
}

/** `2 errors, 1 warning.`; empty when there are no findings. */
export function countFindings(findings: readonly Diagnostic[]): string {
  const words = (["error", "warning", "info"] satisfies Severity[])
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => (severity === "info" ? countOf(count, "note") : countOf(count, severity)));
  return words.length === 0 ? "" : `${words.join(", ")}.`;
}

function renderOrigin(place: Place | undefined, address: string | undefined, gutter: number, layout: Layout): Lines {
  const origin = place === undefined ? address : formatPlace(place);
  if (origin === undefined) return [];
  return [`${" ".repeat(gutter + 1)}${layout.paint("aside", "-->")} ${layout.paint("place", displayLine(origin))}`];
}

/** A note may be a snippet to paste, so its own line breaks stay and every line stands under the first. */
function renderNote(word: string, text: string, gutter: number, layout: Layout): Lines {
  return wrapHanging(`${" ".repeat(gutter + 2)}= ${word}: `, display(text), layout.width);
}
