import { pageScript, pageStyle, scriptHash, styleHash } from "../generated/report-page.ts";
import type { Report } from "../model/report.ts";
import { catalogueSection } from "./html/catalogue-section.ts";
import { changeSection } from "./html/change-section.ts";
import { checkSection } from "./html/check-section.ts";
import { coverageSection } from "./html/coverage-section.ts";
import { diagramSection } from "./html/diagram-section.ts";
import { diffSection } from "./html/diff-section.ts";
import { findingSection } from "./html/finding-section.ts";
import { html, Markup } from "./html/markup.ts";
import type { PageSection } from "./html/page-section.ts";
import { resultSection } from "./html/result-section.ts";
import { reviewSection } from "./html/review-section.ts";
import { toDoSection } from "./html/to-do-section.ts";
import { verdictHeader } from "./html/verdict-header.ts";
import { contractOnlySection } from "./html/contract-only-section.ts";
import { unmanagedSection } from "./html/unmanaged-section.ts";
import { answerSections } from "./html/answer-sections.ts";
import { guardOutput } from "./escape-text.ts";
import type { RenderOptions } from "./render-options.ts";

/**
 * Nothing may be fetched, nothing may run but our own script, and nothing may be sent. The hashes are those of the
 * generated style and script.
 */
const policy = `default-src 'none'; style-src '${styleHash}'; script-src '${scriptHash}'; base-uri 'none'; form-action 'none'`;

/** The report as one self-contained page, for colleagues who do not read terminals as well as for those who do. */
export function renderHtml(report: Report, options: RenderOptions): string {
  const sections = listSections(report);
  const title = `Instaform ${report.command}${report.environment === null ? "" : `, ${report.environment}`}`;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(policy)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${new Markup(`<style>${pageStyle}</style>`)}
      </head>
      <body data-memory="${memoryKey(report)}">
        <a class="skip" href="#content">Skip to the content</a>
        ${verdictHeader(report)}
        <div class="frame">
          ${contents(sections)}
          <main id="content">${sections.map(sectionMarkup)}</main>
        </div>
        <footer>${footer(report, options)}</footer>
        ${new Markup(`<script>${pageScript}</script>`)}
      </body>
    </html> `;
  return guardOutput(page.text);
}

function listSections(report: Report): readonly PageSection[] {
  if (report.review !== undefined) {
    return [
      reviewSection(report.review),
      ...report.review.flatMap(({ title, report: part }, index) =>
        part === undefined ? [] : listSections(part).map((section) => ofPart(section, title, index)),
      ),
    ];
  }
  const sections = [
    toDoSection(report),
    resultSection(report),
    findingSection(report),
    changeSection(report),
    checkSection(report),
    diffSection(report),
    coverageSection(report),
    diagramSection(report),
    catalogueSection(report),
    unmanagedSection(report),
    contractOnlySection(report),
    ...answerSections(report),
  ];
  return sections.filter((section) => section !== undefined);
}

/** Parts of a review may have sections of the same name. */
function ofPart(section: PageSection, part: string, index: number): PageSection {
  return { ...section, id: `${section.id}-${index + 1}`, title: `${part}: ${section.title}` };
}

function contents(sections: readonly PageSection[]): Markup | undefined {
  if (sections.length < 2) return undefined;
  const items = sections.map(({ id, title, count }) => {
    return html`<li><a href="#${id}">${title}${countBadge(count)}</a></li> `;
  });
  return html`<nav aria-label="Contents">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

function sectionMarkup({ id, title, count, intro, body }: PageSection): Markup {
  const lead = intro === undefined ? undefined : html`<p class="intro">${intro}</p> `;
  return html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}${countBadge(count)}</h2>
    ${lead}${body}
  </section> `;
}

function countBadge(count: number | undefined): Markup | undefined {
  return count === undefined ? undefined : html` <span class="count">${count}</span>`;
}

/** What is ticked is remembered by the browser for the same plan of the same environment. */
function memoryKey({ environment, plan }: Report): string {
  return `instaform:${environment ?? ""}:${plan?.fingerprint ?? ""}`;
}

function footer({ toolVersion, requests }: Report, { timestamp }: RenderOptions): Markup {
  const sent =
    requests === undefined ? "No request was sent." : `Requests: ${requests.reads} reads, ${requests.writes} writes.`;
  const made = timestamp === undefined ? "" : ` on ${timestamp}`;
  return html`Made by instaform ${toolVersion}${made}. ${sent} This page loads nothing and sends nothing.`;
}
