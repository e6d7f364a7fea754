import { assertNever, KnownError } from "../model/errors.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Attempt, Note } from "./attempt.ts";
import { duplicate, failed, resultBase, stillOpen, type Create } from "./create-results.ts";
import { hasDeclaredName, lookForCreated, type Trace } from "./find-created.ts";
import { adopt, finishCreate } from "./finish-create.ts";
import { sendCreate } from "./send-create.ts";
import { isSent, type SentCreate } from "./sent-create.ts";
import { settle, settleConflict, settleRefusal } from "./settle-create.ts";

/**
 * Creates one resource as far as the platform's answer: list again, POST once. What the platform says it created comes
 * back to be confirmed by a list; everything else is followed to its end here, once nothing else is open. When the
 * outcome is unclear only listing decides: the POST is never repeated, except under a key that keeps it from counting
 * twice. `note` is told what is going on. A note on this machine lives from before the POST until its outcome is clear,
 * so that a run that is cut off does not lead to a second create.
 */
export async function createResource(context: ApplyRun, change: Create, note: Note): Promise<Attempt | SentCreate> {
  const desired = context.desiredOf(change.address);
  const beginning = await context.attempts.begin(desired);
  if (beginning.status === "unnoted") {
    const wait = Math.round(context.settleMilliseconds / 1000);
    note(`this create cannot be noted on this machine (${beginning.reason}); if this run is killed, wait ${wait} s`);
  }
  const since = beginning.status === "earlier" ? beginning.begunAt : undefined;
  const step = await createUnlessThere(context, change, note, since);
  if (!isSent(step)) await endNote(context, desired, step);
  return step;
}

/** Forgets a create whose outcome is clear. */
export async function endNote(context: ApplyRun, desired: DesiredResource, { openSince }: Attempt): Promise<void> {
  const isClear = openSince === undefined || context.clock.now() >= openSince + context.settleMilliseconds;
  if (isClear) await context.attempts.end(desired);
}

/** `earlier` is when a run that never said how it ended began the same create. */
async function createUnlessThere(
  context: ApplyRun,
  change: Create,
  note: Note,
  earlier: number | undefined,
): Promise<Attempt | SentCreate> {
  const desired = context.desiredOf(change.address);
  const before = await listBefore(context, desired);
  if (before instanceof KnownError) return stillOpen(failed(change, before), earlier);
  if (before.existing.length > 0) {
    await context.finishOpen();
    return adopt(context, change, desired, before.existing);
  }
  const { baseline } = before;
  if (earlier === undefined) {
    await context.attempts.renew(desired);
    return createNow(context, change, baseline, note);
  }
  const found = await awaitEarlier(context, change, { desired, baseline, since: earlier }, note);
  if (found !== undefined) return found;
  return createUnlessThere(context, change, note, undefined);
}

/** What an earlier run may have created; undefined when its settle window is over and nothing came of it. */
async function awaitEarlier(context: ApplyRun, change: Create, trace: Trace, note: Note): Promise<Attempt | undefined> {
  const { clock, settleMilliseconds, signal } = context;
  await context.finishOpen();
  const left = Math.ceil((trace.since + settleMilliseconds - clock.now()) / 1000);
  if (left <= 0) return undefined;
  note(`an earlier run began this create and did not see its outcome; looking for it for up to ${left} s`);
  const sighting = await lookForCreated(context, trace);
  switch (sighting.status) {
    case "one": {
      const message = "an earlier run created it and did not see its outcome; nothing was sent";
      return finishCreate(context, change, trace.desired, sighting.live, "recovered", message);
    }
    case "several":
      return duplicate(change, sighting.candidates, "an earlier run made");
    case "unseen":
      return stillOpen(failed(change, sighting.error), trace.since);
    case "none": {
      if (!signal.aborted) return undefined;
      const message = "interrupted while looking for what an earlier run may have created; nothing was sent";
      const result = { ...resultBase(change), status: "not-attempted", message } as const;
      return stillOpen({ result, exitCode: 0, dooms: false }, trace.since);
    }
    default:
      return assertNever(sighting);
  }
}

async function createNow(
  context: ApplyRun,
  change: Create,
  baseline: ReadonlySet<string>,
  note: Note,
): Promise<Attempt | SentCreate> {
  const desired = context.desiredOf(change.address);
  const outcome = await sendCreate(context, desired, note);
  const trace: Trace = { desired, baseline, since: context.clock.now() };
  if (outcome.outcome === "created") {
    const { live: created, incomplete } = outcome;
    const remark = context.writerOf(desired.scope).remarkOn?.(created);
    if (remark !== undefined) note(remark);
    const sent: SentCreate = { change, trace: { ...trace, createdId: created.remoteId }, created, note };
    return incomplete === undefined ? sent : { ...sent, incomplete };
  }
  // This one may take long to clear up; what was created before it has a token to be delivered.
  await context.finishOpen();
  switch (outcome.outcome) {
    case "rejected":
      return settleRefusal(context, change, trace, outcome);
    case "conflict":
      return settleConflict(context, change, desired, outcome.error);
    case "unclear":
      note(`no clear answer; looking for it for up to ${Math.round(context.settleMilliseconds / 1000)} s`);
      return settle(context, change, trace, outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** What the platform holds right before a create. */
interface Before {
  /** Living ones of the declared name. */
  readonly existing: readonly LiveResource[];
  /** Ids of everything. */
  readonly baseline: ReadonlySet<string>;
}

/** An error of it is the outcome of the create, because nothing was sent. */
async function listBefore(context: ApplyRun, desired: DesiredResource): Promise<Before | KnownError> {
  const { lists, writerOf, signal } = context;
  const { scope, kind } = desired;
  try {
    // The list that confirms what is open is the one that comes before this create.
    if (!lists.isFresh(scope, kind)) await context.finishOpen();
    const { live: listed, ids, missing } = await lists.readUnlessFresh(scope, kind);
    // Lists answered by replicas may take back what they showed; its own page tells whether it is still there.
    const vanished = missing.filter((live) => hasDeclaredName(desired, live));
    const pages = await Promise.all(
      vanished.map(({ remoteId }) => writerOf(scope).readResource(kind, remoteId, signal)),
    );
    const shown = pages.filter((page) => page !== undefined);
    const existing = [...listed, ...shown].filter((live) => !live.isDeleted && hasDeclaredName(desired, live));
    const baseline = shown.length === 0 ? ids : new Set([...ids, ...shown.map(({ remoteId }) => remoteId)]);
    return { existing, baseline };
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
}
