import type { ChangeResult } from "../model/apply-result.ts";
import type { Change } from "../model/change.ts";
import type { KnownError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";

/** The result of a change, and what it means for the run. */
export interface Attempt {
  readonly result: ChangeResult;
  readonly exitCode: ExitCode;
  /** True when the same fate awaits every other change of the scope: a refused token, no funds, a spent rate limit. */
  readonly dooms: boolean;
  /** Since when the platform may still carry out what was sent, or show it only later; undefined when all is clear. */
  readonly openSince?: number;
}

/** A change of something that exists already. */
export type ExistingChange = Extract<Change, { action: "update" | "delete" }>;

/** What is told while a change is carried out. */
export type Note = (message: string) => void;

/** Every result about something that exists names it. */
export function resultOf(
  change: ExistingChange,
  result: Pick<ChangeResult, "status"> & Partial<Pick<ChangeResult, "message" | "help">>,
): ChangeResult {
  const { address, action, remoteId } = change;
  const isArchival = change.action === "delete" && change.isArchival === true;
  return { address, action, remoteId, deliveries: [], ...result, ...(isArchival ? { isArchival } : {}) };
}

/** Certainly not carried out, for the reason that the error tells. */
export function failedBy(change: ExistingChange, { message, help, exitCode }: KnownError): Attempt {
  return {
    result: resultOf(change, { status: "failed", message, ...(help === undefined ? {} : { help }) }),
    exitCode,
    dooms: exitCode === 4 || exitCode === 5,
  };
}

/** Carried out. */
export function done(change: ExistingChange, status: "done" | "recovered", message?: string): Attempt {
  return {
    result: resultOf(change, { status, ...(message === undefined ? {} : { message }) }),
    exitCode: 0,
    dooms: false,
  };
}

/** Live is not what the plan was made from: nothing was sent, because nobody approved this. */
export function movedAway(change: ExistingChange, message: string): Attempt {
  const help = "Nothing was sent for it. Look at what is live now: instaform plan";
  return { result: resultOf(change, { status: "failed", message, help }), exitCode: 6, dooms: false };
}

/** May or may not have been carried out. */
export function unsettled(change: ExistingChange, message: string): Attempt {
  const help = "Look at what is live now before going on: instaform plan";
  return { result: resultOf(change, { status: "unknown", message, help }), exitCode: 10, dooms: false };
}
