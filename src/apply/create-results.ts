import type { ChangeResult } from "../model/apply-result.ts";
import type { Change } from "../model/change.ts";
import type { KnownError } from "../model/errors.ts";
import type { LiveResource } from "../model/resource.ts";
import type { Attempt } from "./attempt.ts";

/** A planned create. */
export type Create = Extract<Change, { action: "create" }>;

/** What every result of a create says. */
export function resultBase({ address, action }: Create): Pick<ChangeResult, "address" | "action" | "deliveries"> {
  return { address, action, deliveries: [] };
}

/** Certainly not created, for the reason that the error tells. */
export function failed(change: Create, error: KnownError): Attempt {
  return {
    result: {
      ...resultBase(change),
      status: "failed",
      message: error.message,
      ...(error.help === undefined ? {} : { help: error.help }),
    },
    exitCode: error.exitCode,
    dooms: error.exitCode === 4 || error.exitCode === 5,
  };
}

/** It may or may not exist. */
export function unknown(change: Create, message: string): Attempt {
  const help = "Nothing was sent twice. Wait a little and run the same command again: it looks before it creates.";
  return { result: { ...resultBase(change), status: "unknown", message, help }, exitCode: 10, dooms: false };
}

/** It exists more than once. `deliveredId` is the one whose token went out before the others were seen. */
export function duplicate(
  change: Create,
  candidates: readonly LiveResource[],
  what: string,
  deliveredId?: string,
): Attempt {
  const list = candidates.map(
    ({ remoteId, createdAt }) => `${remoteId} (created ${createdAt ?? "at an unknown time"})`,
  );
  return {
    result: {
      ...resultBase(change),
      status: "duplicate",
      message: `${what} ${list.join(" and ")}. ${deliveredId === undefined ? "No token was delivered." : `Sinks got the token of ${deliveredId}.`}`,
      help: `Delete the superfluous one in the dashboard, or pin the right one: id: ${candidates[0]?.remoteId ?? "<id>"}. Then run again.`,
    },
    exitCode: 10,
    dooms: false,
  };
}

/** The attempt, with what an earlier step of the same create delivered. */
export function withDeliveries(before: Attempt | undefined, { result, ...rest }: Attempt): Attempt {
  return before === undefined
    ? { ...rest, result }
    : { ...rest, result: { ...before.result, ...result, deliveries: before.result.deliveries } };
}

/** The attempt, unclear since then where a moment is given. */
export function stillOpen(attempt: Attempt, openSince: number | undefined): Attempt {
  return openSince === undefined ? attempt : { ...attempt, openSince };
}
