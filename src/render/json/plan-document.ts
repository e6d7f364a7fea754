import type { Change, ManualStep } from "../../model/change.ts";
import type { Check } from "../../model/check.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Plan, PlatformFailure, Unmanaged } from "../../model/plan.ts";
import type { Report } from "../../model/report.ts";
import { redactSensitive } from "../redact-sensitive.ts";
import { locationDocument } from "./location.ts";

/** The parts of the document that only a plan has. */
export function planDocument(plan: Plan, requests: Report["requests"]) {
  return {
    targets: plan.targets,
    scopes: plan.scopes.map(({ scope, title }) => ({ scope, title })),
    changes: plan.changes.map(changeDocument),
    checks: plan.checks.map(checkDocument),
    manual: plan.manual.map(manualDocument),
    unmanaged: plan.unmanaged.map(unmanagedDocument),
    summary: planSummaryDocument(plan, requests),
    fingerprint: plan.fingerprint,
    complete: plan.isComplete,
    ...(plan.contractOnly.length === 0
      ? {}
      : { contractOnly: plan.contractOnly.map(({ scope, kind, count }) => ({ scope, kind, count })) }),
    ...(plan.failures === undefined ? {} : { failures: plan.failures.map(failureDocument) }),
  };
}

function failureDocument({ scopes, message, help, exitCode }: PlatformFailure) {
  return { scopes, message, help: help ?? null, exitCode };
}

export function planSummaryDocument({ summary }: Plan, requests: Report["requests"]) {
  const { add, change, destroy, deliver, checks, manual, unmanaged } = summary;
  return {
    add,
    change,
    destroy,
    deliver,
    checks: { passed: checks.passed, failed: checks.failed, unknown: checks.unknown },
    manual,
    unmanaged,
    reads: requests?.reads ?? 0,
    writes: requests?.writes ?? 0,
  };
}

export function changeDocument(change: Change) {
  const redact = (attributes: JsonObject | null): JsonObject | null =>
    attributes === null ? null : redactSensitive(attributes, change.sensitive);
  return {
    address: change.address,
    kind: change.kind,
    action: change.action,
    remoteId: change.action === "create" ? null : change.remoteId,
    before: redact(change.before),
    after: redact(change.after),
    sensitive: change.sensitive,
    writeOnly: change.action === "create" ? change.writeOnly : [],
    deliveries: ("deliveries" in change ? change.deliveries : []).map(({ sink, state }) => ({ sink, state })),
    reason: change.reason,
    location: locationDocument(change.place),
  };
}

export function checkDocument({ address, kind, status, severity, problems, place }: Check) {
  return {
    address,
    kind,
    status,
    severity,
    problems: problems.map((problem) => ({
      field: problem.field ?? null,
      expected: problem.expected ?? null,
      live: problem.live ?? null,
      message: problem.message,
      location: locationDocument(problem.place),
    })),
    location: locationDocument(place),
  };
}

export function manualDocument({ address, field, before, after, where, note, place }: ManualStep) {
  return { address, field, before, after, where, note: note ?? null, location: locationDocument(place) };
}

function unmanagedDocument({ scope, kind, label, remoteId }: Unmanaged) {
  return { scope, kind, label, remoteId };
}
