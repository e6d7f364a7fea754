import type { LockCounts, LockReport } from "../../model/lock-report.ts";
import { countOf } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { wrapHanging } from "../wrap-text.ts";
import type { Layout, Lines } from "./lines.ts";

/** Differences shown unless `--verbose` asks for all. */
const differencesShown = 40;

/** The facts that moved, each with what it was and is; then the datasources that a lock cannot know yet. */
export function renderLock({ differences, missing }: LockReport, layout: Layout): Lines {
  const shown = layout.isVerbose ? differences : differences.slice(0, differencesShown);
  const left = differences.length - shown.length;
  return [
    ...shown.flatMap(({ address, before, after }) => {
      const [sign, role] = before === undefined ? ["+", "add" as const] : ["-", "destroy" as const];
      const [mark, colour] = before !== undefined && after !== undefined ? ["~", "change" as const] : [sign, role];
      return [
        `  ${layout.paint(colour, mark)} ${displayLine(address)}`,
        ...(before === undefined ? [] : wrapHanging("      - ", displayLine(before), layout.width)),
        ...(after === undefined ? [] : wrapHanging("      + ", displayLine(after), layout.width)),
      ];
    }),
    ...(left > 0 ? [`  and ${countOf(left, "more difference")} (--verbose lists them)`] : []),
    ...missing.map((address) => `  ? ${displayLine(address)}  left out: it does not exist live yet`),
  ];
}

/** What became of the lock, in one sentence. */
export function lockSentence({ file, action, counts, differences }: LockReport): string {
  const what = describeCounts(counts);
  switch (action) {
    case "written":
      return `Wrote ${file}: ${what}.`;
    case "unchanged":
      return `${file} is up to date: ${what}.`;
    case "checked":
      return differences.length === 0
        ? `${file} agrees with live: ${what}.`
        : `${file} is stale: live differs in ${countOf(differences.length, "fact")}. Take it over: instaform lock`;
  }
}

function describeCounts({ projects, datasources, environments, eventTypes, facts }: LockCounts): string {
  const parts = [
    ...(projects > 0 || environments === 0
      ? [`${countOf(datasources, "datasource")} of ${countOf(projects, "project")}`]
      : []),
    ...(environments > 0 ? [`${countOf(eventTypes, "event type")} of ${countOf(environments, "environment")}`] : []),
    countOf(facts, "fact"),
  ];
  return parts.join(", ");
}
