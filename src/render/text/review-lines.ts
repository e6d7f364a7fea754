import type { ReviewStep } from "../../model/report.ts";
import { displayLine } from "../escape-text.ts";
import type { Role } from "../paint.ts";
import { reviewSentence, stepSentence, stepStatus, type StepStatus } from "../review-steps.ts";
import { padColumns } from "../text-width.ts";
import { wrapHanging } from "../wrap-text.ts";
import { columnWidth } from "./field-rows.ts";
import type { Layout, Lines } from "./lines.ts";

const signs = { passed: "✓", attention: "!", failed: "✗", skipped: "-" } satisfies Record<StepStatus, string>;
const roles = { passed: "pass", attention: "warning", failed: "fail", skipped: "aside" } satisfies Record<
  StepStatus,
  Role
>;

/** The title of a part, above what it says. */
export function renderStepTitle({ title }: ReviewStep, layout: Layout): Lines {
  return [layout.paint("strong", `== ${displayLine(title)} ==`)];
}

/** All parts with their verdicts, then that of the whole. */
export function renderReviewSummary(steps: readonly ReviewStep[], layout: Layout): Lines {
  const width = columnWidth(steps.map(({ title }) => displayLine(title)));
  return [
    ...steps.flatMap((step) => {
      const status = stepStatus(step);
      const lead = `  ${signs[status]} ${padColumns(displayLine(step.title), width)}  `;
      const [first = "", ...more] = wrapHanging(lead, displayLine(stepSentence(step)), layout.width);
      return [`  ${layout.paint(roles[status], signs[status])}${first.slice(3)}`, ...more];
    }),
    "",
    layout.paint("strong", displayLine(reviewSentence(steps))),
  ];
}
