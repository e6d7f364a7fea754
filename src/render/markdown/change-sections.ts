import type { ChangeResult } from "../../model/apply-result.ts";
import type { Change } from "../../model/change.ts";
import type { Report } from "../../model/report.ts";
import { describeDelivery, describeOutcome } from "../apply-words.ts";
import { countOf } from "../count-of.ts";
import { nameText } from "../value-text.ts";
import { plainOptions } from "../render-options.ts";
import { renderChange } from "../text/change-lines.ts";
import { createLayout } from "../text/lines.ts";
import { codeFence, codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import type { Section } from "./fit-sections.ts";

/** Lines of one change in a comment; the terminal and the JSON have them all. */
const lineLimit = 60;
const layout = createLayout({ ...plainOptions, width: 100 });

/** Changes, checks that passed and things that are not declared or not applied: folded, for who wants to know. */
export function changeSections({ plan, apply }: Report): readonly Section[] {
  if (plan === undefined) return [];
  const passed = plan.checks.filter(({ status }) => status === "pass");
  return [
    {
      heading: apply === undefined ? countOf(plan.changes.length, "change") : "The plan that was applied",
      isFolded: true,
      items: plan.changes.map((change) => codeFence(changeText(change), "diff")),
    },
    {
      heading: `${countOf(passed.length, "check")} passed`,
      isFolded: true,
      items: passed.map(({ address }) => `- ✓ ${codeSpan(address)}`),
    },
    {
      heading: `${plan.unmanaged.length} not declared`,
      isFolded: true,
      items: plan.unmanaged.map(
        ({ scope, kind, label }) => `- ${codeSpan(`${scope}/${kind}`)} ${codeSpan(nameText(label))}`,
      ),
    },
    {
      heading: "Contract only, nothing to apply",
      isFolded: true,
      items: plan.contractOnly.map(
        ({ scope, kind, plural, count }) => `- ${codeSpan(scope)} ${escapeMarkdown(countOf(count, kind, plural))}`,
      ),
    },
  ];
}

/** What became of every change of an apply. */
export function applySections({ apply }: Report): readonly Section[] {
  return [{ heading: "What happened", isFolded: false, items: (apply?.results ?? []).map(resultItem) }];
}

function resultItem(result: ChangeResult): string {
  const { address, message, help, deliveries, emergencyFile } = result;
  return [
    `- ${codeSpan(address)}: **${escapeMarkdown(describeOutcome(result))}**`,
    ...(message === undefined ? [] : [escapeMarkdown(message)]),
    ...deliveries.map((delivery) => escapeMarkdown(describeDelivery(delivery))),
    ...(help === undefined ? [] : [`**Help:** ${escapeMarkdown(help)}`]),
    ...(emergencyFile === undefined ? [] : [`**The token was saved to** ${codeSpan(emergencyFile)}`]),
  ].join("<br>");
}

/** A change as in the terminal, moved to the left edge: in a `diff` block the sign there gives the colour. */
function changeText(change: Change): string {
  const lines = renderChange(change, layout, change.address).map((line) => line.replace(/^ {2}/, ""));
  const shown = lines.slice(0, lineLimit);
  return (lines.length > shown.length ? [...shown, `  … ${lines.length - shown.length} more lines`] : shown).join("\n");
}
