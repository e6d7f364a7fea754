import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { exitCodes } from "../../model/exit-code.ts";
import { formatVersion, type Report, type ReportedError, type ReviewStep } from "../../model/report.ts";
import { applySentences } from "../apply-words.ts";
import { contractAnswers } from "../contract-answers.ts";
import { applyDocument } from "../json/apply-document.ts";
import { taskDocument } from "../json/checklist-document.ts";
import { doctorDocument, explanationDocument, validationDocument } from "../json/answer-document.ts";
import { errorDocument, findingDocument } from "../json/finding-document.ts";
import { validationSentence } from "../text/validation-lines.ts";
import { stepSentence } from "../review-steps.ts";
import { resultMessage } from "./apply-messages.ts";
import type { Message } from "./message.ts";
import { planMessages } from "./plan-messages.ts";

const levels = { error: "error", warning: "warn", info: "info" } satisfies Record<Severity, Message["level"]>;

/** Everything in a report, in the order a run would have told it. */
export function reportMessages(report: Report): readonly Message[] {
  return [...openingMessages(report), ...(report.apply?.results ?? []).map(resultMessage), ...closingMessages(report)];
}

export function openingMessages({ toolVersion, command, environment, plan, requests }: Report): readonly Message[] {
  const version: Message = {
    level: "info",
    text: `instaform ${toolVersion}`,
    type: "version",
    body: { instaform: toolVersion, ui: `${formatVersion}.0`, command, environment },
  };
  return [version, ...(plan === undefined ? [] : planMessages(plan, requests))];
}

export function closingMessages(report: Report): readonly Message[] {
  const findings = [...report.findings, ...(report.plan?.findings ?? [])];
  return [
    ...(report.review ?? []).flatMap(stepMessages),
    ...findings.map(findingMessage),
    ...(report.checklist ?? []).map((task) => answer("warn", task.title, "task", taskDocument(task))),
    ...answerMessages(report),
    ...contractAnswers(report).map(({ name, sentence, document }) => answer("info", sentence, name, document)),
    ...(report.error === undefined ? [] : [errorMessage(report.error)]),
    ...summaryMessages(report),
    outcomeMessage(report),
  ];
}

/** Everything that a part of a review says, then its verdict. */
function stepMessages(step: ReviewStep): readonly Message[] {
  const { title, report, skipped } = step;
  const messages = report === undefined ? [] : reportMessages(report).filter(({ type }) => type !== "version");
  const exitCode = report === undefined ? null : report.exitCode;
  return [
    ...messages.filter(({ type }) => type !== "outcome"),
    answer("info", `${title}: ${stepSentence(step)}`, "step", { title, skipped: skipped ?? null, exit_code: exitCode }),
  ];
}

function findingMessage(finding: Diagnostic): Message {
  return {
    level: levels[finding.severity],
    text: finding.message,
    type: "diagnostic",
    body: { diagnostic: findingDocument(finding) },
  };
}

function errorMessage(error: ReportedError): Message {
  return { level: "error", text: error.message, type: "error", body: { error: errorDocument(error) } };
}

function answerMessages({ validation, doctor, explanation }: Report): readonly Message[] {
  const doctorLevels = { ok: "info", problem: "error", unknown: "warn" } as const;
  return [
    ...(validation === undefined
      ? []
      : [answer("info", validationSentence(validation), "validation", validationDocument(validation))]),
    ...(doctor ?? []).map((item) =>
      answer(doctorLevels[item.status], `${item.title}: ${item.detail}`, "doctor", doctorDocument(item)),
    ),
    ...(explanation === undefined
      ? []
      : [answer("info", explanation.title, "explanation", explanationDocument(explanation))]),
  ];
}

function answer(level: Message["level"], text: string, type: string, body: object): Message {
  return { level, text, type, body: { [type]: body } };
}

function summaryMessages({ apply }: Report): readonly Message[] {
  if (apply === undefined) return [];
  const { summary, interrupted } = applyDocument(apply);
  const { add, change, destroy: remove, ...others } = summary;
  const changes = { add, change, remove, ...others, operation: "apply" };
  const text = applySentences(apply).join(" ");
  return [{ level: "info", text, type: "change_summary", body: { changes, interrupted } }];
}

function outcomeMessage({ exitCode, outcomes }: Report): Message {
  return { level: "info", text: exitCodes[exitCode], type: "outcome", body: { exit_code: exitCode, outcomes } };
}
