import type { Report } from "../../model/report.ts";
import { applySentences, needsLook } from "../apply-words.ts";
import { contractAnswers } from "../contract-answers.ts";
import { reviewSentence, stepStatus } from "../review-steps.ts";
import { countDoctor } from "../text/doctor-lines.ts";
import { countFindings } from "../text/finding-lines.ts";
import { countsSentence, incompleteSentence, planSentence } from "../text/plan-summary.ts";
import { validationSentence } from "../text/validation-lines.ts";
import { codeSpan, escapeMarkdown } from "./escape-markdown.ts";

/** The first lines of a comment: a heading with the verdict, then the counts. */
export function markdownVerdict(report: Report): readonly string[] {
  const { plan, apply, requests, environment } = report;
  const where = environment === null ? "" : ` (${codeSpan(environment)})`;
  const [sentence = "", ...more] = verdictSentences(report);
  return [
    `## ${verdictSign(report)} ${sentence.replace(/\.$/, "")}${where}`,
    ...more,
    ...(plan === undefined ? [] : [countsSentence(plan.summary, requests)]),
    ...(plan !== undefined && apply === undefined && !plan.isComplete ? [`**${incompleteSentence}**`] : []),
  ];
}

function verdictSentences(report: Report): readonly string[] {
  const { plan, apply, error, doctor, explanation, validation, findings, command, review } = report;
  if (review !== undefined) return [escapeMarkdown(reviewSentence(review))];
  if (apply !== undefined) {
    return [...applySentences(apply), ...(needsLook(apply) ? ["**Look at the platform before running again.**"] : [])];
  }
  if (error !== undefined) return [`${codeSpan(command)} failed`];
  if (plan !== undefined) return [planSentence(plan)];
  if (doctor !== undefined) return [`Doctor: ${countDoctor(doctor)}`];
  if (explanation !== undefined) return [escapeMarkdown(explanation.title)];
  const [answer] = contractAnswers(report);
  if (answer !== undefined) return [escapeMarkdown(answer.sentence)];
  const counted = countFindings(findings);
  const isValid = validation !== undefined && !findings.some(({ severity }) => severity === "error");
  if (isValid) return [escapeMarkdown(validationSentence(validation)), ...(counted === "" ? [] : [counted])];
  return [counted === "" ? `${codeSpan(command)}: all is well` : `${codeSpan(command)}: ${counted}`];
}

/** How a run ended; of a review a failed part counts more than one that needs a person. */
function verdictSign({ exitCode, review }: Report): string {
  if ((review ?? []).some((step) => stepStatus(step) === "failed")) return "❌";
  if (exitCode === 0 || exitCode === 2) return "✅";
  return exitCode === 7 ? "⚠️" : "❌";
}
