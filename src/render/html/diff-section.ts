import type { CompatibilityChange, Verdict } from "../../model/compatibility.ts";
import type { Report } from "../../model/report.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const signs = { breaking: "✗", risky: "!", compatible: "✓" } satisfies Record<Verdict, string>;

/** What changed in the contracts since a base, worst first. */
export function diffSection({ contractDiff }: Report): PageSection | undefined {
  if (contractDiff === undefined) return undefined;
  const { from, to, changes, direction } = contractDiff;
  const side = direction === "producer" ? "those who send payloads" : "those who read payloads";
  return {
    id: "diff",
    title: `Changed contracts since ${from.name}`,
    count: changes.length,
    intro: `From ${from.name} (${from.source}) to ${to.name} (${to.source}), judged for ${side}.`,
    body:
      changes.length === 0
        ? html`<p>Nothing changed in the contracts.</p>`
        : html`<ul class="findings">
            ${changes.map(changeMarkup)}
          </ul>`,
  };
}

function changeMarkup({ verdict, ruleId, address, reason, datasources }: CompatibilityChange): Markup {
  const tone = { breaking: "error", risky: "warning", compatible: "info" } satisfies Record<Verdict, string>;
  return html`<li class="${tone[verdict]}">
    <span class="sign">${signs[verdict]}</span> <b>${verdict}</b> <code>${address}</code> ${reason} <br /><small
      >${ruleId}, in ${datasources.join(", ")}</small
    >
  </li> `;
}
