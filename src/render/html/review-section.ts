import type { ReviewStep } from "../../model/report.ts";
import { stepSentence, stepStatus, type StepStatus } from "../review-steps.ts";
import { html } from "./markup.ts";
import type { PageSection } from "./page-section.ts";

const looks = {
  passed: ["info", "✓"],
  attention: ["warning", "!"],
  failed: ["error", "✗"],
  skipped: ["warning", "?"],
} satisfies Record<StepStatus, readonly [tone: string, sign: string]>;

/** The parts of a review with their verdicts. */
export function reviewSection(steps: readonly ReviewStep[]): PageSection {
  const items = steps.map((step) => {
    const [tone, sign] = looks[stepStatus(step)];
    return html`<li class="${tone}"><span class="sign">${sign}</span> <b>${step.title}</b> ${stepSentence(step)}</li> `;
  });
  return {
    id: "review",
    title: "Parts of the review",
    body: html`<ul class="findings">
      ${items}
    </ul>`,
  };
}
