import type { Check } from "../../model/check.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { renderExplanation } from "../text/explanation-lines.ts";
import { renderFinding } from "../text/finding-lines.ts";
import { createLayout } from "../text/lines.ts";
import { plainOptions } from "../render-options.ts";
import { shortValueText } from "../value-text.ts";
import { codeFence, codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import type { Section } from "./fit-sections.ts";

/** Values in a list item are cut to this many columns. */
const valueRoom = 80;
const layout = createLayout({ ...plainOptions, width: 100 });

/** What a person has to look at: failed checks, manual steps, checks that could not be made. */
export function checkSections({ plan }: Report): readonly Section[] {
  if (plan === undefined) return [];
  const withStatus = (status: Check["status"]): readonly Check[] =>
    plan.checks.filter((check) => check.status === status);
  return [
    { heading: "Failed checks", isFolded: false, items: withStatus("fail").flatMap(checkItems) },
    {
      heading: "To do by hand",
      isFolded: false,
      items: plan.manual.map(({ address, field, before, after, where, note, place }) => {
        const change = `live ${codeSpan(shortValueText(before, valueRoom))} → ${codeSpan(shortValueText(after, valueRoom))}`;
        const extra = note === undefined ? "" : ` ${escapeMarkdown(note)}`;
        return `- ! ${codeSpan(address)} ${codeSpan(field)}: ${change}. Dashboard: ${codeSpan(where)}.${extra} (${codeSpan(formatPlace(place))})`;
      }),
    },
    { heading: "Checks not made", isFolded: false, items: withStatus("unknown").flatMap(checkItems) },
  ];
}

/** Findings as the terminal shows them, carets and all. */
export function findingSections({ findings, plan }: Report): readonly Section[] {
  const all = [...findings, ...(plan?.findings ?? [])];
  const block = (finding: Diagnostic): string => codeFence(renderFinding(finding, layout).join("\n"), "text");
  return [{ heading: all.length === 0 ? "" : "Findings", isFolded: false, items: all.map(block) }];
}

/** The answers of doctor and explain. */
export function answerSections({ doctor, explanation }: Report): readonly Section[] {
  const signs = { ok: "✓", problem: "✗", unknown: "?" } as const;
  return [
    {
      heading: "Doctor",
      isFolded: false,
      items: (doctor ?? []).map(({ title, status, detail, help }) => {
        const fix = help === undefined ? "" : ` **Help:** ${escapeMarkdown(help)}`;
        return `- ${signs[status]} ${codeSpan(title)}: ${escapeMarkdown(detail)}${fix}`;
      }),
    },
    {
      heading: "",
      isFolded: false,
      items: explanation === undefined ? [] : [codeFence(renderExplanation(explanation, layout).join("\n"), "text")],
    },
  ];
}

function checkItems({ address, status, severity, problems, place }: Check): readonly string[] {
  const sign = status === "fail" ? "✗" : "?";
  const kind = status === "fail" && severity === "warning" ? "warning: " : "";
  return problems.map(({ field, message, place: own }) => {
    const name = field === undefined ? codeSpan(address) : `${codeSpan(address)} ${codeSpan(field)}`;
    return `- ${sign} ${name}: ${kind}${escapeMarkdown(message)} (${codeSpan(formatPlace(own ?? place))})`;
  });
}
