import type { Change, ManualStep } from "../../model/change.ts";
import type { Check, CheckStatus } from "../../model/check.ts";
import type { ContractOnly, Plan, Unmanaged } from "../../model/plan.ts";
import type { Report } from "../../model/report.ts";
import { countOf } from "../count-of.ts";
import { changeDocument, checkDocument, manualDocument, planSummaryDocument } from "../json/plan-document.ts";
import { planSentence } from "../text/plan-summary.ts";
import { valueText } from "../value-text.ts";
import { resourceDocument, type Message } from "./message.ts";

const words = { create: "create", update: "update", delete: "delete", deliver: "deliver the token" } satisfies Record<
  Change["action"],
  string
>;

/** A plan: a line for every change, manual step, check and unmanaged thing, then the summary. */
export function planMessages(plan: Plan, requests: Report["requests"]): readonly Message[] {
  return [
    ...plan.changes.map(changeMessage),
    ...plan.manual.map(manualMessage),
    ...plan.checks.map(checkMessage),
    ...plan.unmanaged.map(unmanagedMessage),
    ...plan.contractOnly.map(contractOnlyMessage),
    summaryMessage(plan, requests),
  ];
}

function changeMessage(change: Change): Message {
  const { address, action, ...details } = changeDocument(change);
  return {
    level: "info",
    text: `${address}: plan to ${words[action]}`,
    type: "planned_change",
    body: { change: { resource: resourceDocument(address), action, ...details } },
  };
}

function manualMessage(step: ManualStep): Message {
  return {
    level: "warn",
    text: `${step.address}: ${step.field}: live ${valueText(step.before)} -> ${valueText(step.after)}, by hand`,
    type: "manual",
    body: { manual: manualDocument(step) },
  };
}

function checkMessage(check: Check): Message {
  const failed = check.severity === "error" ? ("error" as const) : ("warn" as const);
  const levels = { pass: "info", fail: failed, unknown: "warn" } satisfies Record<CheckStatus, Message["level"]>;
  const problems = check.problems.map(({ field, message }) => (field === undefined ? message : `${field}: ${message}`));
  return {
    level: levels[check.status],
    text: `${check.address}: ${[check.status, ...problems].join("; ")}`,
    type: "check",
    body: { check: checkDocument(check) },
  };
}

function unmanagedMessage({ scope, kind, label, remoteId }: Unmanaged): Message {
  return {
    level: "info",
    text: `${scope}/${kind}: ${valueText(label)} is not declared`,
    type: "unmanaged",
    body: { unmanaged: { scope, kind, label, remoteId } },
  };
}

function contractOnlyMessage({ scope, kind, plural, count }: ContractOnly): Message {
  return {
    level: "info",
    text: `${scope}: ${countOf(count, kind, plural)}: contract only, nothing to apply`,
    type: "contract_only",
    body: { contractOnly: { scope, kind, count } },
  };
}

function summaryMessage(plan: Plan, requests: Report["requests"]): Message {
  const { add, change, destroy: remove, ...others } = planSummaryDocument(plan, requests);
  return {
    level: "info",
    text: planSentence(plan),
    type: "change_summary",
    body: {
      changes: { add, change, remove, ...others, operation: "plan" },
      fingerprint: plan.fingerprint,
      complete: plan.isComplete,
    },
  };
}
