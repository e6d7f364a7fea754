import type { Check } from "../../model/check.ts";
import type { ManualStep } from "../../model/change.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { valueText } from "../value-text.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** Manual steps and failed expectations, as a list to tick off. */
export function toDoSection({ plan }: Report): PageSection | undefined {
  if (plan === undefined) return undefined;
  const failed = plan.checks.filter(({ status }) => status === "fail");
  const items = [...plan.manual.map(manualItem), ...failed.flatMap(failedItems)];
  if (items.length === 0) return undefined;
  return {
    id: "to-do",
    title: "For a person to do",
    count: items.length,
    intro: `The API cannot change these${plan.manual.some(({ isHeld }) => isHeld === true) ? ", or nothing is sent for them by itself" : ""}. Ticks stay in this browser, for this plan.`,
    body: html`<ul class="to-do">
      ${items}
    </ul>`,
  };
}

function manualItem({ address, field, before, after, where, note, place }: ManualStep): Markup {
  const more = note === undefined ? undefined : html` ${note}`;
  return item(`${address}.${field}`, [
    html`<span class="sign">!</span> <code>${address}</code> <b>${field}</b>: change <del>${valueText(before)}</del> to
      <ins>${valueText(after)}</ins>`,
    html`${where}${more} <span class="place">${formatPlace(place)}</span>`,
  ]);
}

function failedItems({ address, problems, place }: Check): readonly Markup[] {
  return problems.map(({ field, message, place: own }) => {
    const name = field === undefined ? undefined : html` <b>${field}</b>`;
    return item(`${address}.${field ?? ""}`, [
      html`<span class="sign">✗</span> <code>${address}</code>${name}: ${message}`,
      html`<span class="place">${formatPlace(own ?? place)}</span>`,
    ]);
  });
}

function item(key: string, [first, second]: readonly [Markup, Markup]): Markup {
  return html`<li>
    <label
      ><input type="checkbox" data-tick="${key}" /> <span>${first}<br /><small>${second}</small></span></label
    >
  </li> `;
}
