import type { Action, Change, PlannedDelivery } from "../../model/change.ts";
import { assertNever } from "../../model/errors.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { listDifferences, type Difference } from "../list-differences.ts";
import { hiddenValue, redactSensitive } from "../redact-sensitive.ts";
import { valueText } from "../value-text.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const signs = { create: "+", update: "~", delete: "-", deliver: "~" } satisfies Record<Action, string>;
const words = {
  create: "will be created",
  update: "will be updated",
  delete: "will be destroyed",
  deliver: "token will be delivered",
} satisfies Record<Action, string>;

/** What apply would do, each change with its values before and after. */
export function changeSection({ plan, apply }: Report): PageSection | undefined {
  if (plan === undefined || plan.changes.length === 0) return undefined;
  return {
    id: "changes",
    title: apply === undefined ? "What apply will do" : "The plan that was applied",
    count: plan.changes.length,
    body: html`${plan.changes.map(changeMarkup)}`,
  };
}

function changeMarkup(change: Change): Markup {
  const { action, address, reason, place } = change;
  return html`<details class="change ${action}" open>
    <summary><span class="sign">${signs[action]}</span> <code>${address}</code> ${words[action]}</summary>
    ${reason === "" ? undefined : html`<p>${reason}</p> `}${fieldsOf(change)}
    <p class="place">${formatPlace(place)}</p>
  </details> `;
}

function fieldsOf(change: Change): Markup | undefined {
  const { sensitive } = change;
  switch (change.action) {
    case "create":
      return html`${valueTable(
        redactSensitive(change.after, sensitive),
        change.writeOnly,
      )}${deliveryList(change.deliveries, sensitive.includes("token"))}`;
    case "update":
      return differenceTable(listDifferences(change.before, change.after, sensitive));
    case "delete":
      return valueTable(redactSensitive(change.before, sensitive), []);
    case "deliver":
      return deliveryList(change.deliveries, false);
    default:
      return assertNever(change);
  }
}

function valueTable(values: JsonObject, writeOnly: readonly string[]): Markup {
  const rows = Object.entries(values).map(([name, value]) => {
    const note = writeOnly.includes(name) ? html` <small>write-only: cannot be compared later</small>` : undefined;
    return html`<tr>
      <th scope="row">${name}</th>
      <td><code>${valueText(value)}</code>${note}</td>
    </tr> `;
  });
  return html`<table class="values">
    <thead>
      <tr>
        <th scope="col">field</th>
        <th scope="col">value</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

function differenceTable(differences: readonly Difference[]): Markup {
  const rows = differences.map(({ path, before, after, isSensitive }) => {
    const cell = (value: Json | undefined) => {
      if (value === undefined) return html`<small>not set</small>`;
      return html`<code>${isSensitive ? hiddenValue : valueText(value)}</code>`;
    };
    return html`<tr>
      <th scope="row">${path}</th>
      <td><del>${cell(before)}</del></td>
      <td><ins>${cell(after)}</ins></td>
    </tr>`;
  });
  return html`<table class="values">
    <thead>
      <tr>
        <th scope="col">field</th>
        <th scope="col">before</th>
        <th scope="col">after</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** Where a token goes; one that is born with a create and goes nowhere is told too. */
function deliveryList(deliveries: readonly PlannedDelivery[], isBorn: boolean): Markup | undefined {
  if (deliveries.length === 0) return isBorn ? html`<p>Its token is delivered nowhere.</p>` : undefined;
  const states = { absent: "", stale: ", which holds an old value", unknown: ", which cannot be looked into" } as const;
  return html`<p>Its token goes to:</p>
    <ul>
      ${deliveries.map(({ sink, state }) => html`<li><code>${sink}</code>${states[state]}</li>`)}
    </ul>`;
}
