import type { Report } from "../model/report.ts";
import { escapeMarkdown } from "./markdown/escape-markdown.ts";
import { guardOutput } from "./escape-text.ts";
import { reviewTable } from "./markdown/review-table.ts";
import { checklistSection } from "./markdown/checklist-section.ts";
import { contractSections } from "./markdown/contract-sections.ts";
import { fitSections, type Section } from "./markdown/fit-sections.ts";
import { applySections, changeSections } from "./markdown/change-sections.ts";
import { answerSections, checkSections, findingSections } from "./markdown/finding-sections.ts";
import { markdownVerdict } from "./markdown/verdict.ts";

/** Bytes of a comment, with room to spare below the 65,536 characters of the strictest host, however it counts them. */
export const markdownLimit = 60_000;

/** The report as a comment: verdict, counts, what needs a person, and the rest folded away. */
export function renderMarkdown(report: Report): string {
  return renderMarkdownWithin(report, markdownLimit);
}

/** The same for a reader who takes up to `limit` bytes. */
export function renderMarkdownWithin(report: Report, limit: number): string {
  const head = [marker(report), ...markdownVerdict(report), ...reviewTable(report)].join("\n\n");
  return guardOutput(fitSections(head, sectionsOf(report), limit, `\`${commandLine(report)}\` shows all`));
}

/** Open sections first, also those of a review's later parts: what needs a person never stands below what does not. */
function sectionsOf(report: Report): readonly Section[] {
  const all =
    report.review === undefined
      ? reportSections(report)
      : report.review.flatMap(({ title, report: part }) =>
          part === undefined ? [] : reportSections(part).map((section) => withTitle(section, title)),
        );
  return [...all.filter(({ isFolded }) => !isFolded), ...all.filter(({ isFolded }) => isFolded)];
}

function reportSections(report: Report): readonly Section[] {
  return [
    ...errorSection(report),
    ...checklistSection(report),
    ...checkSections(report),
    ...findingSections(report),
    ...answerSections(report),
    ...contractSections(report),
    ...applySections(report),
    ...changeSections(report),
  ];
}

function withTitle(section: Section, title: string): Section {
  const name = title.charAt(0).toUpperCase() + title.slice(1);
  const heading = section.heading === "" ? name : `${name}: ${section.heading.toLowerCase()}`;
  return { ...section, heading };
}

/** What a person types to see what did not fit. */
function commandLine({ command, environment }: Report): string {
  const isPlain = environment === null || /^[\w.-]{1,60}$/.test(environment);
  return `instaform ${command.replace(/[^a-z -]/g, "")}${environment === null || !isPlain ? "" : ` -e ${environment}`}`;
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
