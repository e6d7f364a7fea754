import type { Check, CheckStatus } from "../../model/check.ts";
import { formatPlace } from "../../model/place.ts";
import type { Report } from "../../model/report.ts";
import { html, type Markup } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const words = {
  fail: ["✗", "Failed"],
  unknown: ["?", "Could not be checked"],
  pass: ["✓", "Passed"],
} satisfies Record<CheckStatus, readonly [string, string]>;

/** Every expectation about what can only be read: failed ones first, passed ones folded away. */
export function checkSection({ plan }: Report): PageSection | undefined {
  if (plan === undefined || plan.checks.length === 0) return undefined;
  return {
    id: "checks",
    title: "Checks",
    count: plan.checks.length,
    intro: "Expectations about things that the tool can read and not change.",
    body: html`${(["fail", "unknown", "pass"] as const).map((status) => groupMarkup(status, plan.checks))}`,
  };
}

function groupMarkup(status: CheckStatus, all: readonly Check[]): Markup | undefined {
  const checks = all.filter((check) => check.status === status);
  if (checks.length === 0) return undefined;
  const [sign, title] = words[status];
  const isOpen = status === "pass" ? undefined : html` open`;
  return html`<details class="checks ${status}" ${isOpen}>
    <summary><span class="sign">${sign}</span> ${title} <span class="count">${checks.length}</span></summary>
    <ul>
      ${checks.map(checkMarkup)}
    </ul>
  </details> `;
}

function checkMarkup({ address, problems, place, status, severity }: Check): Markup {
  const lines = problems.map(({ field, message, place: own }) => {
    const name = field === undefined ? undefined : html`<b>${field}</b> `;
    return html`<br />${name}${message} <span class="place">${formatPlace(own ?? place)}</span>`;
  });
  const note = status === "fail" && severity === "warning" ? html` <small>only a warning</small>` : undefined;
  const here = problems.length === 0 ? html` <span class="place">${formatPlace(place)}</span>` : undefined;
  return html`<li><code>${address}</code>${note}${here}${lines}</li> `;
}
