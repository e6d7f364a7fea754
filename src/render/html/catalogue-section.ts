import type { CatalogueSpec } from "../../model/catalogue.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { describeLimits } from "../describe-limits.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** Fixtures named per spec; the others are counted. */
const fixturesShown = 3;

/** Attributes, events and parameters, to be searched. */
export function catalogueSection({ catalogue }: Report): PageSection | undefined {
  if (catalogue === undefined || catalogue.specs.length === 0) return undefined;
  const { specs } = catalogue;
  const hasScopes = new Set(specs.map(({ scope }) => scope)).size > 1;
  return {
    id: "catalogue",
    title: "Catalogue",
    count: specs.length,
    intro: "What payloads may carry: attributes of people, event types, and what each event holds.",
    body: html`<form class="filter" role="search" aria-label="Catalogue">
        <label>Search <input type="search" id="catalogue-search" autocomplete="off" spellcheck="false" /></label>
        <label
          >Show
          <select id="catalogue-kind">
            <option value="">everything</option>
            <option value="attribute">attributes</option>
            <option value="event">events</option>
            <option value="parameter">parameters and properties</option>
          </select></label
        >
        <label><input type="checkbox" id="catalogue-gaps" /> only what no fixture exercises</label>
        <p id="catalogue-count" role="status">${countOf(specs.length, "entry", "entries")}</p>
      </form>
      <table role="table" class="catalogue" aria-label="Catalogue of attributes, events and parameters">
        <thead role="rowgroup">
          <tr role="row">
            ${["Name", "Type", "Limits", "Declared at", "Sent by", "Fixtures"].map(
              (name) => html`<th role="columnheader" scope="col">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody role="rowgroup" id="catalogue-rows">
          ${specs.map((spec) => rowMarkup(spec, hasScopes))}
        </tbody>
      </table>`,
  };
}

function rowMarkup(spec: CatalogueSpec, hasScopes: boolean): Markup {
  const { kind, name, event, scope, dataType, fixtures, sentBy, place } = spec;
  const isGap = !spec.isReadOnly && fixtures.length === 0;
  const owner = [...(hasScopes ? [scope] : []), kind === "parameter" ? `of ${event ?? ""}` : kind].join(" ");
  const cells: readonly (readonly [string, Markup])[] = [
    ["Type", html`${typeText(dataType, spec)}`],
    ["Limits", html`${describeLimits(spec)}`],
    ["Declared at", html`${place === undefined ? undefined : html`<span class="place">${formatPlace(place)}</span>`}`],
    ["Sent by", html`${sentBy.map(shortDatasource).join(", ")}`],
    ["Fixtures", fixtureText(spec, isGap)],
  ];
  return html`<tr role="row" data-kind="${kind}" ${isGap ? html` data-gap` : undefined}>
    <th role="rowheader" scope="row"><code>${name}</code> <small>${owner}</small></th>
    ${cells.map(
      ([label, content]) =>
        html`<td role="cell" data-label="${label}">
          ${content.text === "" ? html`<span class="none">–</span>` : content}
        </td>`,
    )}
  </tr> `;
}

function typeText(dataType: string | null, { format }: CatalogueSpec): string {
  if (dataType === null) return "event type";
  return format === undefined ? dataType : `${dataType}, ${format}`;
}

function fixtureText({ fixtures, isReadOnly }: CatalogueSpec, isGap: boolean): Markup {
  if (isGap) return html`<span class="gap">none</span>`;
  if (fixtures.length === 0) return isReadOnly ? html`<small>cannot be sent</small>` : html``;
  const more = fixtures.length - fixturesShown;
  return html`${fixtures.slice(0, fixturesShown).join(", ")}${more > 0 ? ` and ${more} more` : undefined}`;
}

/** The key of a datasource; of other platforms the scope itself. */
function shortDatasource(address: string): string {
  return address.includes("/") ? address.split("/").slice(2).join("/") : address;
}
