import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { html } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** What is declared only to hold payloads against. */
export function contractOnlySection({ plan }: Report): PageSection | undefined {
  if (plan === undefined || plan.contractOnly.length === 0) return undefined;
  const items = plan.contractOnly.map(
    ({ scope, kind, plural, count }) => html`<li><code>${scope}</code> ${countOf(count, kind, plural)}</li> `,
  );
  return {
    id: "contract-only",
    title: "Contract only",
    count: plan.contractOnly.reduce((sum, { count }) => sum + count, 0),
    intro: "Payloads are held against it. Nothing of it is read or applied.",
    body: html`<ul>
      ${items}
    </ul>`,
  };
}
