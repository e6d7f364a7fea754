import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const signs = { error: "✗", warning: "!", info: "i" } satisfies Record<Severity, string>;

/** What is wrong with the configuration, with payloads, or what keeps a plan from being clear. */
export function findingSection({ findings, plan, contracts }: Report): PageSection | undefined {
  const all = [...findings, ...(plan?.findings ?? [])];
  if (all.length === 0) return undefined;
  const left = (contracts?.findingsTotal ?? 0) - (contracts?.findingsShown ?? 0);
  const rest =
    left > 0
      ? html`<p>${countOf(left, "more finding")} about payloads: instaform contract check --max-findings</p>`
      : undefined;
  return {
    id: "findings",
    title: "Findings",
    count: all.length,
    body: html`<ul class="findings">
        ${all.map(findingMarkup)}
      </ul>
      ${rest}`,
  };
}

function findingMarkup({ ruleId, severity, message, place, excerpt, help, address }: Diagnostic): Markup {
  return html`<li class="${severity}">
    <span class="sign">${signs[severity]}</span> <b>${severity}</b> <code>${ruleId}</code> ${message}
    ${address === undefined ? undefined : html`<br /><code>${address}</code>`}
    ${place === undefined ? undefined : html`<br /><span class="place">${formatPlace(place)}</span>`}
    ${excerpt === undefined ? undefined : html`<pre>${excerpt.text}</pre>`}
    ${help === undefined ? undefined : html`<br />${help}`}
  </li> `;
}
