import type { ApplyResult, ChangeResult, ChangeStatus, DeliveryResult } from "../model/apply-result.ts";
import type { Action } from "../model/change.ts";

/** What is being done while it is done. */
export const doing = {
  create: "creating",
  update: "updating",
  delete: "destroying",
  deliver: "delivering the token",
} satisfies Record<Action, string>;

const did = {
  create: "created",
  update: "updated",
  delete: "destroyed",
  deliver: "token delivered",
} satisfies Record<Action, string>;

const failedTo = {
  create: "not created",
  update: "not updated",
  delete: "not destroyed",
  deliver: "token not delivered",
} satisfies Record<Action, string>;

/** Whether a result lets the run be called complete. */
export const isGoodStatus = {
  done: true,
  recovered: true,
  "already-exists": true,
  failed: false,
  unknown: false,
  duplicate: false,
  "not-attempted": false,
} satisfies Record<ChangeStatus, boolean>;

/** What became of a change in a few words, claiming no more than is known. */
export function describeOutcome({ action, status, remoteId, isArchival }: ChangeResult): string {
  const id = remoteId === undefined ? "" : ` (id ${remoteId})`;
  const verb = isArchival === true ? "archived" : did[action];
  const words = {
    done: `${verb}${id}`,
    recovered: `${verb} after all${id}`,
    "already-exists": `already there${id}`,
    failed: isArchival === true ? "not archived" : failedTo[action],
    unknown: `outcome unknown: it may or may not have been ${action === "deliver" ? "delivered" : verb}`,
    duplicate: `exists more than once${id}`,
    "not-attempted": "not attempted",
  } satisfies Record<ChangeStatus, string>;
  return words[status];
}

/** What became of one delivery of a token. */
export function describeDelivery({ sink, status, message }: DeliveryResult): string {
  const why = message === undefined ? "" : `: ${message}`;
  const words = {
    delivered: `token delivered to ${sink}${why}`,
    "already-current": `token already in ${sink}${why}`,
    failed: `token not delivered to ${sink}${why}`,
    unverified: `token handed to ${sink}, not verified${why}`,
  } satisfies Record<DeliveryResult["status"], string>;
  return words[status];
}

/** The verdict of an apply: `Apply complete: 1 added, 0 changed, 0 destroyed.`, and what was not done, if anything. */
export function applySentences({ results, summary, wasInterrupted }: ApplyResult): readonly string[] {
  const undelivered = results
    .flatMap(({ deliveries }) => deliveries)
    .filter(({ status }) => status === "failed").length;
  const troubles = [
    [summary.failed, "failed"],
    [summary.unknown, "unknown"],
    [summary.duplicated, "duplicated"],
    [summary.notAttempted, "not attempted"],
    [undelivered, undelivered === 1 ? "token not delivered" : "tokens not delivered"],
  ] satisfies [number, string][];
  const counts = [
    `${summary.add} added, ${summary.change} changed, ${summary.destroy} destroyed`,
    ...(summary.deliver > 0 ? [`${summary.deliver} delivered`] : []),
  ].join(", ");
  const notDone = troubles.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  const verdict = wasInterrupted ? "interrupted" : notDone.length === 0 ? "complete" : "incomplete";
  return [`Apply ${verdict}: ${counts}.`, ...(notDone.length === 0 ? [] : [`Not done: ${notDone.join(", ")}.`])];
}

/** True when someone must look at the platform before anything is run again. */
export function needsLook({ results }: ApplyResult): boolean {
  return results.some(({ status, emergencyFile }) => {
    return status === "unknown" || status === "duplicate" || emergencyFile !== undefined;
  });
}
