import type { ManualTask } from "../../model/checklist.ts";
import type { Report } from "../../model/report.ts";
import { tasksToShow } from "../text/checklist-lines.ts";
import { valueText } from "../value-text.ts";
import { codeSpan, escapeMarkdown } from "./escape-markdown.ts";
import type { Section } from "./fit-sections.ts";

/** What only a person can do, as boxes to be ticked in an issue. */
export function checklistSection(report: Report): readonly Section[] {
  const heading = report.apply === undefined ? "To do by hand" : "Left to do by hand";
  return [{ heading, isFolded: false, items: tasksToShow(report).map(taskItem) }];
}

function taskItem({ title, where, address, values, note }: ManualTask): string {
  return [
    `- [ ] **${escapeMarkdown(title)}** ${codeSpan(address)}. Dashboard: ${escapeMarkdown(where)}`,
    ...values.map(({ field, value, live }) => {
      const now = live === undefined ? "" : `, now ${codeSpan(valueText(live))}`;
      return `  - ${codeSpan(field)}: ${codeSpan(valueText(value))}${now}`;
    }),
    ...(note === undefined ? [] : [`  - ${escapeMarkdown(note)}`]),
  ].join("\n");
}
