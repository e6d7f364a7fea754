import type { CatalogueSpec } from "../../model/catalogue.ts";
import type { DatasourceCoverage } from "../../model/contract-report.ts";
import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** Bars drawn per datasource, those with the largest gaps first. */
const barsShown = 40;

/** How much of the contracts the fixtures exercise, as bars: one for the attributes and one for every event. */
export function coverageSection({ coverage, catalogue }: Report): PageSection | undefined {
  if (coverage === undefined) return undefined;
  const specs = catalogue?.specs ?? [];
  const bare = coverage.withoutFixtures.map((address) => html`<li><code>${address}</code> has no fixtures</li>`);
  return {
    id: "coverage",
    title: "Contract coverage",
    intro: `Accepted fixtures exercise ${coverage.covered} of ${countOf(coverage.total, "spec")}, ${coverage.percent}%.`,
    body: html`${coverage.datasources.map((each) => datasourceMarkup(each, specs))}${
      bare.length === 0
        ? undefined
        : html`<ul>
            ${bare}
          </ul>`
    }`,
  };
}

interface Group {
  readonly name: string;
  readonly covered: number;
  readonly missing: readonly string[];
}

function datasourceMarkup(coverage: DatasourceCoverage, specs: readonly CatalogueSpec[]): Markup {
  const groups = groupSpecs(coverage, specs);
  const left = groups.length - barsShown;
  return html`<h3><code>${coverage.datasource}</code> <small>${coverage.covered} of ${coverage.total}</small></h3>
    <ul class="bars">
      ${groups.slice(0, barsShown).map(barMarkup)}
    </ul>
    ${left > 0 ? html`<p>and ${countOf(left, "more group")} with smaller gaps</p>` : undefined} `;
}

function groupSpecs({ datasource, uncovered }: DatasourceCoverage, specs: readonly CatalogueSpec[]): readonly Group[] {
  const gaps = new Set(uncovered.map(({ address }) => address));
  const groups = new Map<string, { covered: number; missing: string[] }>();
  const note = (name: string, address: string, label: string, isCovered: boolean) => {
    const group = groups.get(name) ?? { covered: 0, missing: [] };
    if (isCovered) group.covered += 1;
    else group.missing.push(label);
    gaps.delete(address);
    groups.set(name, group);
  };
  for (const { address, kind, name, event, acceptedBy, sentBy, isReadOnly } of specs) {
    const isGap = gaps.has(address);
    if (isReadOnly || !acceptedBy.includes(datasource) || !(isGap || sentBy.includes(datasource))) continue;
    note(kind === "attribute" ? "attributes" : (event ?? name), address, name, !isGap);
  }
  return [...groups]
    .map(([name, group]): Group => ({ name, ...group }))
    .toSorted((a, b) => b.missing.length - a.missing.length);
}

/** Filled for what is exercised, hatched for what is not; the numbers beside it say the same. */
function barMarkup({ name, covered, missing }: Group): Markup {
  const total = covered + missing.length;
  const width = Math.round((covered * 1000) / Math.max(1, total)) / 10;
  const gaps =
    missing.length === 0
      ? undefined
      : html`<details>
          <summary>${countOf(missing.length, "gap")}</summary>
          <p>${missing.map((gap) => html`<code>${gap}</code> `)}</p>
        </details>`;
  return html`<li>
    <span class="bar-name">${name}</span>
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="bar-gap" width="100" height="8" />
      <rect class="bar-done" width="${width}" height="8" />
    </svg>
    <span>${covered} of ${total}</span>${gaps}
  </li> `;
}
