import type { ChangeResult } from "../../model/apply-result.ts";
import type { Report } from "../../model/report.ts";
import { describeDelivery, describeOutcome, isGoodStatus, needsLook } from "../apply-words.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** What became of every change of an apply. */
export function resultSection({ apply }: Report): PageSection | undefined {
  if (apply === undefined || apply.results.length === 0) return undefined;
  const look = needsLook(apply) ? html`<p><strong>Look at the platform before running again.</strong></p>` : undefined;
  return {
    id: "results",
    title: "What happened",
    count: apply.results.length,
    body: html`${look}
      <ul class="findings">
        ${apply.results.map(resultMarkup)}
      </ul>`,
  };
}

function resultMarkup(result: ChangeResult): Markup {
  const { address, status, message, help, deliveries, emergencyFile } = result;
  const isGood = isGoodStatus[status];
  const saved = emergencyFile === undefined ? [] : [`The token was saved to ${emergencyFile}`];
  const lines = [message, ...deliveries.map(describeDelivery), ...saved, help].filter((line) => line !== undefined);
  return html`<li class="${isGood ? "info" : "error"}">
    <span class="sign">${isGood ? "✓" : "✗"}</span> <code>${address}</code>
    <b>${describeOutcome(result)}</b>${lines.map((line) => html`<br />${line}`)}
  </li> `;
}
