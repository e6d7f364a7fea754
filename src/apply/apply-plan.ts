import { parseAddress } from "../model/address.ts";
import type { ApplyEvent, ApplyResult, ApplySummary, ChangeResult } from "../model/apply-result.ts";
import type { Change } from "../model/change.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { Plan } from "../model/plan.ts";
import type { ApplyContext, ApplyRun } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { createResource } from "./create-resource.ts";
import { deliverChange } from "./deliver-change.ts";
import { createLiveLists } from "./live-lists.ts";
import { createOpenCreates, usualBatches } from "./open-creates.ts";
import { removeResource } from "./remove-resource.ts";
import { isSent, type SentCreate } from "./sent-create.ts";
import { updateResource } from "./update-resource.ts";

/** After this many unclear outcomes in one scope the platform is taken for down, and the rest is not tried. */
const unclearLimit = 2;

/**
 * Carries out a plan, one change after the other, in its order; `emit` hears of everything while it happens. Creates that
 * go as they should may share the list that confirms them. A change
 * that fails does not stop the others, except where the same fate awaits them; what was not tried says why. After an
 * interrupt nothing new is started.
 */
export async function applyPlan(
  plan: Plan,
  context: ApplyContext,
  emit: (event: ApplyEvent) => void,
): Promise<ApplyOutcome> {
  const doomed = new Map<string, string>();
  const unclear = new Map<string, number>();
  const results: ChangeResult[] = [];
  const exitCodes: ExitCode[] = [];
  const finish = (result: ChangeResult) => {
    results.push(result);
    emit({ type: "result", result });
  };
  const end = (attempt: Attempt, scope: string) => {
    finish(attempt.result);
    exitCodes.push(attempt.exitCode);
    const reason = doomReason(attempt, scope, unclear);
    if (reason !== undefined) doomed.set(scope, reason);
  };
  const open = createOpenCreates(() => run, context.batches ?? usualBatches, end);
  const run: ApplyRun = { ...context, lists: createLiveLists(context), finishOpen: () => open.finish() };
  try {
    for (const change of plan.changes) {
      if (open.mustFinishBefore(change)) await open.finish();
      const { address, action } = change;
      const scope = parseAddress(address)?.scope ?? "";
      const obstacle = context.signal.aborted
        ? "interrupted before it was tried"
        : (doomed.get(scope) ?? missingNeed(change, context, results));
      if (obstacle !== undefined) {
        finish(notAttempted(change, obstacle));
        continue;
      }
      emit({ type: "start", address, action });
      const step = await attemptChange(change, run, (message) => emit({ type: "progress", address, action, message }));
      if (!isSent(step)) end(step, scope);
      else open.add(step);
      if (open.isFull) await open.finish();
    }
  } finally {
    // Even a bug of ours must not cost the tokens of what was created.
    await open.finish();
  }
  const result = { results, summary: summarise(results), wasInterrupted: context.signal.aborted };
  return { result, exitCodes: judge(result, exitCodes) };
}

/** What was done, and the exit codes that hold because of it. */
export interface ApplyOutcome {
  readonly result: ApplyResult;
  readonly exitCodes: readonly ExitCode[];
}

const written: ReadonlySet<ChangeResult["status"]> = new Set(["done", "recovered", "already-exists"]);

/** A run that did some changes and not others is partial, whatever stopped the others. */
function judge({ results, wasInterrupted }: ApplyResult, exitCodes: readonly ExitCode[]): readonly ExitCode[] {
  const isPartial =
    results.some(({ status }) => written.has(status)) && results.some(({ status }) => !written.has(status));
  return [
    ...exitCodes.filter((code) => code !== 0),
    ...(isPartial ? [9 as const] : []),
    ...(wasInterrupted ? [130 as const] : []),
  ];
}

function summarise(results: readonly ChangeResult[]): ApplySummary {
  const done = (action: Change["action"]) =>
    results.filter((result) => result.action === action && written.has(result.status)).length;
  const count = (...statuses: readonly ChangeResult["status"][]) =>
    results.filter(({ status }) => statuses.includes(status)).length;
  return {
    // A create that found the resource already there added nothing.
    add:
      done("create") -
      results.filter(({ action, status }) => action === "create" && status === "already-exists").length,
    change: done("update"),
    destroy: done("delete"),
    deliver: done("deliver"),
    failed: count("failed"),
    unknown: count("unknown"),
    duplicated: count("duplicate"),
    notAttempted: count("not-attempted"),
  };
}

async function attemptChange(
  change: Change,
  context: ApplyRun,
  note: (message: string) => void,
): Promise<Attempt | SentCreate> {
  switch (change.action) {
    case "create":
      return createResource(context, change, note);
    case "deliver":
      return deliverChange(context, change);
    case "update":
      return updateResource(context, change, note);
    case "delete":
      return removeResource(context, change, note);
  }
}

/** Nothing is written whose foundation this run failed to lay. */
function missingNeed(
  { address, action }: Change,
  { desiredOf }: ApplyContext,
  results: readonly ChangeResult[],
): string | undefined {
  if (action === "delete") return undefined;
  const needs = desiredOf(address).needs ?? [];
  if (needs.length === 0) return undefined;
  const failed = results.find((result) => needs.includes(result.address) && !written.has(result.status));
  return failed === undefined ? undefined : `not tried, because it needs ${failed.address}, which was not written`;
}

function doomReason({ result, dooms }: Attempt, scope: string, unclear: Map<string, number>): string | undefined {
  if (dooms) return `not tried, because ${result.address} failed in a way that concerns all of "${scope}"`;
  if (result.status !== "unknown") return undefined;
  const count = (unclear.get(scope) ?? 0) + 1;
  unclear.set(scope, count);
  return count < unclearLimit
    ? undefined
    : `not tried, because the outcome of ${count} changes of "${scope}" is unknown`;
}

function notAttempted({ address, action }: Change, message: string): ChangeResult {
  return { address, action, status: "not-attempted", message, deliveries: [] };
}
