import type { Report } from "../model/report.ts";
import { escapeMarkdown } from "./markdown/escape-markdown.ts";
import { guardOutput } from "./escape-text.ts";
import { contractSections } from "./markdown/contract-sections.ts";
import { fitSections, type Section } from "./markdown/fit-sections.ts";
import { applySections, changeSections } from "./markdown/change-sections.ts";
import { answerSections, checkSections, findingSections } from "./markdown/finding-sections.ts";
import { markdownVerdict } from "./markdown/verdict.ts";

/** What a comment may hold, with room to spare below the 65,536 characters of the strictest host. */
export const markdownLimit = 60_000;

/** The report as a comment: verdict, counts, what needs a person, and the rest folded away. */
export function renderMarkdown(report: Report): string {
  const head = [marker(report), ...markdownVerdict(report)].join("\n\n");
  const sections: readonly Section[] = [
    ...errorSection(report),
    ...checkSections(report),
    ...findingSections(report),
    ...answerSections(report),
    ...contractSections(report),
    ...applySections(report),
    ...changeSections(report),
  ];
  return guardOutput(fitSections(head, sections, markdownLimit));
}

/** Finds the comment of the last run, to be replaced; never shown. */
function marker({ command, environment }: Report): string {
  const name = [command, environment ?? "default"].map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, "?")));
  return `<!-- instaform:${name.join(":").replaceAll("--", "-%2D")} -->`;
}

function errorSection({ error, toolVersion }: Report): readonly Section[] {
  if (error === undefined) return [];
  const help = error.help === undefined ? [] : [`**Help:** ${escapeMarkdown(error.help)}`];
  const bug = error.isBug ? [`This is a bug in instaform ${escapeMarkdown(toolVersion)}. Please report it.`] : [];
  return [
    {
      heading: "",
      isFolded: false,
      items: [[`**Error:** ${escapeMarkdown(error.message)}`, ...help, ...bug].join("\n\n")],
    },
  ];
}
