import type { ReviewStep } from "../model/report.ts";
import { applySentences } from "./apply-words.ts";
import { contractAnswers } from "./contract-answers.ts";
import { countOf, joinWords } from "./count-of.ts";
import { countFindings } from "./text/finding-lines.ts";
import { countsSentence, planSentence } from "./text/plan-summary.ts";
import { validationSentence } from "./text/validation-lines.ts";

export type StepStatus = "passed" | "attention" | "failed" | "skipped";

/** How a part of a review ended; `attention` is what only a person can settle. */
export function stepStatus({ report }: ReviewStep): StepStatus {
  if (report === undefined) return "skipped";
  if (report.exitCode === 0 || report.exitCode === 2) return "passed";
  return report.exitCode === 7 ? "attention" : "failed";
}

/** The verdict of one part in a line. */
export function stepSentence({ report, skipped }: ReviewStep): string {
  if (report === undefined) return `skipped: ${skipped}`;
  const { error, plan, apply, validation, findings, requests, review } = report;
  if (review !== undefined) return reviewSentence(review);
  if (error !== undefined) return error.message.split("\n")[0] ?? "";
  if (apply !== undefined) return applySentences(apply).join(" ");
  if (plan !== undefined) return `${planSentence(plan)} ${countsSentence(plan.summary, requests)}`;
  const [answer] = contractAnswers(report);
  if (answer !== undefined) return answer.sentence;
  const counted = countFindings(findings);
  const isValid = validation !== undefined && !findings.some(({ severity }) => severity === "error");
  return isValid ? [validationSentence(validation), counted].join(" ").trim() : counted;
}

/** The verdict of a whole review, which claims nothing about a part that was not made. */
export function reviewSentence(steps: readonly ReviewStep[]): string {
  const named = (status: StepStatus): readonly string[] =>
    steps.filter((step) => stepStatus(step) === status).map(({ title }) => title);
  const [failed, attention, skipped] = [named("failed"), named("attention"), named("skipped")];
  const parts = [
    ...(failed.length === 0 ? [] : [`${joinWords(failed)} failed`]),
    ...(attention.length === 0
      ? []
      : [`${joinWords(attention)} ${attention.length === 1 ? "needs" : "need"} a person`]),
  ];
  const passed = steps.filter((step) => stepStatus(step) === "passed").length;
  const head = parts.length === 0 ? `${countOf(passed, "part")} passed` : parts.join("; ");
  const tail = skipped.length === 0 ? "" : `; ${joinWords(skipped)} skipped`;
  return `Review: ${head}${tail}.`;
}
