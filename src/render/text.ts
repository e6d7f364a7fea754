import type { ApplyEvent } from "../model/apply-result.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { guardOutput } from "./escape-text.ts";
import type { RenderOptions } from "./render-options.ts";
import { renderApply, renderApplySummary, renderEvent } from "./text/apply-lines.ts";
import { countDoctor, renderDoctor } from "./text/doctor-lines.ts";
import { renderError } from "./text/error-lines.ts";
import { renderExplanation } from "./text/explanation-lines.ts";
import { countFindings, renderFinding } from "./text/finding-lines.ts";
import { createLayout, joinBlocks, type Layout, type Lines } from "./text/lines.ts";
import { renderPlan } from "./text/plan-lines.ts";
import { countsSentence, renderPlanSummary } from "./text/plan-summary.ts";
import { renderValidation } from "./text/validation-lines.ts";

/** The report for a person at a terminal; the verdict comes last, where the eye is when the command ends. */
export function renderText(report: Report, options: RenderOptions): string {
  const layout = createLayout(options);
  return finish(
    joinBlocks([
      ...(layout.isQuiet ? [] : renderAnswer(report, layout)),
      ...findingsToShow(report, layout).map((finding) => renderFinding(finding, layout)),
      ...(report.doctor === undefined ? [] : [renderDoctor(report.doctor, layout)]),
      ...(report.apply === undefined ? [] : [renderApply(report.apply, layout)]),
      report.error === undefined ? [] : renderError(report.error, report.toolVersion, layout),
      renderSummary(report, layout),
    ]),
  );
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
  if (plan !== undefined) return renderPlanSummary(plan, requests, layout);
  if (doctor !== undefined) return [countDoctor(doctor)];
  const counted = countFindings(findings);
  const isValid = validation !== undefined && !findings.some(({ severity }) => severity === "error");
  return [
    ...(isValid && report.error === undefined ? renderValidation(validation, layout) : []),
    ...(counted === "" ? [] : [layout.paint("strong", counted)]),
  ];
}

function finish(lines: Lines): string {
  return lines.length === 0 ? "" : guardOutput(`${lines.join("\n")}\n`);
}
