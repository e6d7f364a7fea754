import type { CompatibilityChange, Verdict } from "../../model/compatibility.ts";
import type { ContractSummary } from "../../model/contract-report.ts";
import type { Report } from "../../model/report.ts";
import { contractAnswers } from "../contract-answers.ts";
import { plainOptions } from "../render-options.ts";
import { createLayout } from "../text/lines.ts";
import { codeFence, codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import type { Section } from "./fit-sections.ts";

const headings = { breaking: "Breaking", risky: "Risky", compatible: "Compatible" } satisfies Record<Verdict, string>;
const layout = createLayout({ ...plainOptions, width: 100 });

/** A contract diff by verdict, what breaks first and what does not folded away; other answers as the terminal shows them. */
export function contractSections(report: Report): readonly Section[] {
  const { contractDiff, contracts } = report;
  if (contracts !== undefined) return [ruleSection(contracts)];
  if (contractDiff !== undefined) {
    return (["breaking", "risky", "compatible"] as const).map((verdict) => ({
      heading: headings[verdict],
      isFolded: verdict === "compatible",
      items: contractDiff.changes.filter((change) => change.verdict === verdict).map(changeItem),
    }));
  }
  return contractAnswers(report).map(({ lines }) => {
    const text = lines(layout).join("\n");
    return { heading: "", isFolded: false, items: text === "" ? [] : [codeFence(text, "text")] };
  });
}

function ruleSection({ byRule }: ContractSummary): Section {
  // one rule needs no table
  const items = (byRule.length < 2 ? [] : byRule).map(
    ({ ruleId, severity, count }) => `- ${codeSpan(ruleId)}: ${count} (${severity})`,
  );
  return { heading: "By rule", isFolded: false, items };
}

function changeItem({ datasources, ruleId, reason }: CompatibilityChange): string {
  return `- ${escapeMarkdown(reason)} (${codeSpan(ruleId)}, in ${datasources.map(codeSpan).join(", ")})`;
}
