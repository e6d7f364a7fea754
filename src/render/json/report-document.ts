import { formatVersion, type Report, type ReviewStep } from "../../model/report.ts";
import { contractAnswers } from "../contract-answers.ts";
import { applyDocument } from "./apply-document.ts";
import { taskDocument } from "./checklist-document.ts";
import { errorDocument, findingDocument } from "./finding-document.ts";
import { doctorDocument, explanationDocument, validationDocument } from "./answer-document.ts";
import { planDocument } from "./plan-document.ts";

/**
 * Any report as one JSON value. A `plan` that got as far as a plan has its parts at the top level; in the document of
 * another command the plan is a member, since that document has a summary of its own.
 */
export function reportDocument(report: Report): object {
  const { plan, apply, validation, doctor, explanation, requests, review } = report;
  const isPlan = plan !== undefined && apply === undefined && report.command === "plan";
  return {
    formatVersion,
    toolVersion: report.toolVersion,
    command: report.command,
    environment: report.environment,
    ...(isPlan ? planDocument(plan, requests) : {}),
    ...(!isPlan && plan !== undefined ? { plan: planDocument(plan, requests) } : {}),
    ...(apply === undefined ? {} : applyDocument(apply)),
    ...(validation === undefined ? {} : { validation: validationDocument(validation) }),
    ...(review === undefined ? {} : { review: review.map(stepDocument) }),
    ...(doctor === undefined ? {} : { doctor: doctor.map(doctorDocument) }),
    ...(explanation === undefined ? {} : { explanation: explanationDocument(explanation) }),
    ...Object.fromEntries(contractAnswers(report).map(({ name, document }) => [name, document])),
    ...(report.checklist === undefined ? {} : { checklist: report.checklist.map(taskDocument) }),
    findings: [...report.findings, ...(plan?.findings ?? [])].map(findingDocument),
    ...(report.error === undefined ? {} : { error: errorDocument(report.error) }),
    requests: requests === undefined ? null : { reads: requests.reads, writes: requests.writes },
    exitCode: report.exitCode,
    outcomes: report.outcomes,
  };
}

/** A part of a review: the document that its command would give alone, or why there is none. */
function stepDocument({ title, report, skipped }: ReviewStep) {
  return report === undefined
    ? { title, skipped, report: null }
    : { title, skipped: null, report: reportDocument(report) };
}
