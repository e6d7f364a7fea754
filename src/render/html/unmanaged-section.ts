import type { Report } from "../../model/report.ts";
import { html } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

/** What exists live and nobody declares. */
export function unmanagedSection({ plan }: Report): PageSection | undefined {
  if (plan === undefined || plan.unmanaged.length === 0) return undefined;
  const items = plan.unmanaged.map(({ scope, kind, label }) => html`<li><code>${scope}/${kind}</code> ${label}</li> `);
  return {
    id: "unmanaged",
    title: "Not declared",
    count: plan.unmanaged.length,
    intro: "Exists on the platform and is never touched.",
    body: html`<ul>
      ${items}
    </ul>`,
  };
}
