import type { ApplyEvent } from "../model/apply-result.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report, ReviewStep } from "../model/report.ts";
import { contractAnswers } from "./contract-answers.ts";
import { displayLine, guardOutput } from "./escape-text.ts";
import type { RenderOptions } from "./render-options.ts";
import { renderApply, renderApplySummary, renderEvent } from "./text/apply-lines.ts";
import { renderRuleCounts } from "./text/contract-check-lines.ts";
import { renderChecklist } from "./text/checklist-lines.ts";
import { countDoctor, renderDoctor } from "./text/doctor-lines.ts";
import { renderError } from "./text/error-lines.ts";
import { renderExplanation } from "./text/explanation-lines.ts";
import { countFindings, renderFinding } from "./text/finding-lines.ts";
import { createLayout, joinBlocks, type Layout, type Lines } from "./text/lines.ts";
import { renderReviewSummary, renderStepTitle } from "./text/review-lines.ts";
import { renderPlan } from "./text/plan-lines.ts";
import { countsSentence, renderPlanSummary } from "./text/plan-summary.ts";
import { renderValidation } from "./text/validation-lines.ts";
import { wrapHanging } from "./wrap-text.ts";

/** The report for a person at a terminal; the verdict comes last, where the eye is when the command ends. */
export function renderText(report: Report, options: RenderOptions): string {
  return finish(renderLines(report, createLayout(options)));
}

function renderLines(report: Report, layout: Layout): Lines {
  if (report.review !== undefined) return renderReview(report.review, layout);
  return joinBlocks([
    ...(layout.isQuiet ? [] : renderAnswer(report, layout)),
    ...findingsToShow(report, layout).map((finding) => renderFinding(finding, layout)),
    ...(report.doctor === undefined ? [] : [renderDoctor(report.doctor, layout)]),
    ...(report.apply === undefined ? [] : [renderApply(report.apply, layout)]),
    report.contracts === undefined ? [] : renderRuleCounts(report.contracts, layout),
    report.error === undefined ? [] : renderError(report.error, report.toolVersion, layout),
    renderChecklist(report, layout),
    renderSummary(report, layout),
  ]);
}

/** Part by part as each would say it alone, then all verdicts together. */
function renderReview(steps: readonly ReviewStep[], layout: Layout): Lines {
  const parts = steps.map((step) =>
    step.report === undefined ? [] : [...renderStepTitle(step, layout), ...renderLines(step.report, layout)],
  );
  return joinBlocks([...parts, renderReviewSummary(steps, layout)]);
}

/** What to print of an apply while it runs: whole lines, each with its newline. */
export function renderApplyEvent(event: ApplyEvent, options: RenderOptions): string {
  const layout = createLayout(options);
  return layout.isQuiet ? "" : finish(renderEvent(event, layout));
}

/** A plan that is already being applied was shown before it was approved, so it is not repeated. */
function renderAnswer(report: Report, layout: Layout): readonly Lines[] {
  return [
    report.plan === undefined || report.apply !== undefined ? [] : renderPlan(report.plan, layout),
    report.explanation === undefined ? [] : renderExplanation(report.explanation, layout),
    ...contractAnswers(report).map(({ lines }) => lines(layout)),
  ];
}

function findingsToShow({ findings, plan }: Report, layout: Layout): readonly Diagnostic[] {
  const all = [...findings, ...(plan?.findings ?? [])];
  return layout.isQuiet ? all.filter(({ severity }) => severity === "error") : all;
}

function renderSummary(report: Report, layout: Layout): Lines {
  const { plan, apply, validation, doctor, requests, findings } = report;
  if (apply !== undefined) {
    const counts = plan === undefined ? [] : [countsSentence(plan.summary, requests)];
    return [...renderApplySummary(apply, layout), ...counts];
  }
  const sentences = contractAnswers(report).flatMap(({ sentence }) =>
    sentence === "" ? [] : wrapHanging("", displayLine(sentence), layout.width),
  );
  if (plan !== undefined) return [...renderPlanSummary(plan, requests, layout), ...sentences];
  if (doctor !== undefined) return [countDoctor(doctor)];
  // of payloads more is counted than shown, so their summary has its own counts
  const counted = report.contracts === undefined ? countFindings(findings) : "";
  const isValid = validation !== undefined && !findings.some(({ severity }) => severity === "error");
  return [
    ...sentences,
    ...(isValid && report.error === undefined ? renderValidation(validation, layout) : []),
    ...(counted === "" ? [] : [layout.paint("strong", counted)]),
  ];
}

function finish(lines: Lines): string {
  return lines.length === 0 ? "" : guardOutput(`${lines.join("\n")}\n`);
}
