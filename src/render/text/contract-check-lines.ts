import type { ContractSummary } from "../../model/contract-report.ts";
import type { Severity } from "../../model/diagnostic.ts";
import { countOf, joinWords } from "../count-of.ts";
import { displayLine } from "../escape-text.ts";
import { padColumns } from "../text-width.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";

/** How often each rule was broken; one rule needs no table. */
export function renderRuleCounts({ byRule }: ContractSummary, layout: Layout): Lines {
  if (byRule.length < 2) return [];
  const names = columnWidth(byRule.map(({ ruleId }) => displayLine(ruleId)));
  const counts = Math.max(...byRule.map(({ count }) => String(count).length));
  return byRule.map(({ ruleId, severity, count }) => {
    const name = padColumns(displayLine(ruleId), names);
    return `  ${name}  ${String(count).padStart(counts)}  ${layout.paint(severity, severity)}`;
  });
}

/** `3 files, 120 items: 118 accepted, 2 rejected. 5 errors, 1 warning; the first 3 are shown.` */
export function contractCheckSentence(summary: ContractSummary): string {
  const { files, items, accepted, rejected, rejectedAsExpected, isComplete } = summary;
  const expected = rejectedAsExpected === 0 ? "" : `, ${rejectedAsExpected} rejected as expected`;
  const what = `${countOf(files, "file")}, ${countOf(items, "item")}: ${accepted} accepted, ${rejected} rejected${expected}.`;
  return `${isComplete ? "" : "Interrupted. "}${what}${describeFindings(summary)}`;
}

function describeFindings({ byRule, findingsShown, findingsTotal }: ContractSummary): string {
  const sum = (severity: Severity): number =>
    byRule.filter((each) => each.severity === severity).reduce((total, each) => total + each.count, 0);
  const words = [
    ...(sum("error") > 0 ? [countOf(sum("error"), "error")] : []),
    ...(sum("warning") > 0 ? [countOf(sum("warning"), "warning")] : []),
    ...(sum("info") > 0 ? [countOf(sum("info"), "note")] : []),
  ];
  if (words.length === 0) return "";
  const shown = findingsShown < findingsTotal ? `; ${shownWords(findingsShown)}` : "";
  return ` ${words.join(", ")}${shown}.`;
}

function shownWords(count: number): string {
  if (count === 0) return "none is shown";
  return count === 1 ? "the first is shown" : `the first ${count} are shown`;
}

/** `shop/datasource/crm as locked`: what payloads were held against. */
export function describeContracts({ contracts }: ContractSummary): string {
  const words = { lock: "as locked", config: "as declared", live: "as it is live" } as const;
  return joinWords(contracts.map(({ datasource, source }) => `${displayLine(datasource)} ${words[source]}`));
}
