import type { ChangeResult } from "../model/apply-result.ts";
import type { Change } from "../model/change.ts";
import { assertNever, KnownError } from "../model/errors.ts";
import type { DesiredResource, LiveResource, LiveSecret } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Attempt, Note } from "./attempt.ts";
import { deliverSecret } from "./deliver-secret.ts";
import { hasDeclaredName, lookForCreated, lookOnce, type Sighting, type Trace } from "./find-created.ts";
import { sendCreate } from "./send-create.ts";

type Create = Extract<Change, { action: "create" }>;

/**
 * Creates one resource: list again, POST once, read back, deliver the secret, see it listed. When the outcome is unclear
 * only listing decides: the POST is never repeated, except under a key that keeps it from counting twice. `note` is told what is going on. A note on this machine lives from before the
 * POST until its outcome is clear, so that a run that is cut off does not lead to a second create.
 */
export async function createResource(context: ApplyRun, change: Create, note: Note): Promise<Attempt> {
  const desired = context.desiredOf(change.address);
  const beginning = await context.attempts.begin(desired);
  if (beginning.status === "unnoted") {
    const wait = Math.round(context.settleMilliseconds / 1000);
    note(`this create cannot be noted on this machine (${beginning.reason}); if this run is killed, wait ${wait} s`);
  }
  const since = beginning.status === "earlier" ? beginning.begunAt : undefined;
  const attempt = await createUnlessThere(context, change, note, since);
  const { openSince } = attempt;
  const isClear = openSince === undefined || context.clock.now() >= openSince + context.settleMilliseconds;
  if (isClear) await context.attempts.end(desired);
  return attempt;
}

/** `earlier` is when a run that never said how it ended began the same create. */
async function createUnlessThere(
  context: ApplyRun,
  change: Create,
  note: Note,
  earlier: number | undefined,
): Promise<Attempt> {
  const desired = context.desiredOf(change.address);
  const before = await listBefore(context, desired);
  if (!isList(before)) return stillOpen(failed(change, before), earlier);
  const existing = before.filter((live) => !live.isDeleted && hasDeclaredName(desired, live));
  if (existing.length > 0) return adopt(context, change, desired, existing);
  const baseline = new Set(before.map((live) => live.remoteId));
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
  const left = Math.ceil((trace.since + settleMilliseconds - clock.now()) / 1000);
  if (left <= 0) return undefined;
  note(`an earlier run began this create and did not see its outcome; looking for it for up to ${left} s`);
  const sighting = await lookForCreated(context, trace);
  switch (sighting.status) {
    case "one": {
      const message = "an earlier run created it and did not see its outcome; nothing was sent";
      return finish(context, change, trace.desired, sighting.live, "recovered", message);
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

function stillOpen(attempt: Attempt, openSince: number | undefined): Attempt {
  return openSince === undefined ? attempt : { ...attempt, openSince };
}

async function createNow(
  context: ApplyRun,
  change: Create,
  baseline: ReadonlySet<string>,
  note: Note,
): Promise<Attempt> {
  const desired = context.desiredOf(change.address);
  const outcome = await sendCreate(context, desired, note);
  const trace: Trace = { desired, baseline, since: context.clock.now() };
  switch (outcome.outcome) {
    case "created":
      return confirm(context, change, { ...trace, createdId: outcome.live.remoteId }, outcome.live, note);
    case "rejected":
      return rejected(context, change, trace, outcome);
    case "conflict":
      return conflicting(context, change, desired, outcome.error);
    case "unclear":
      note(`no clear answer; looking for it for up to ${Math.round(context.settleMilliseconds / 1000)} s`);
      return settle(context, change, trace, outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** The platform says that the name is taken: somebody was faster. What is there is not touched. */
async function conflicting(
  context: ApplyRun,
  change: Create,
  desired: DesiredResource,
  error: KnownError,
): Promise<Attempt> {
  const sighting = await lookOnce(context, { desired, baseline: new Set(), since: context.clock.now() });
  if (sighting.status === "one") return adopt(context, change, desired, [sighting.live]);
  if (sighting.status === "several") return adopt(context, change, desired, sighting.candidates);
  return failed(change, error);
}

function isList(listed: readonly LiveResource[] | KnownError): listed is readonly LiveResource[] {
  return Array.isArray(listed);
}

/** The baseline right before the POST; an error of it is the outcome, because nothing was sent. */
async function listBefore(
  { lists, writerOf, signal }: ApplyRun,
  desired: DesiredResource,
): Promise<readonly LiveResource[] | KnownError> {
  const { scope, kind } = desired;
  try {
    const listed = await lists.readUnlessFresh(scope, kind);
    // Lists answered by replicas may take back what they showed; its own page tells whether it is still there.
    const vanished = lists.missingFromLast(scope, kind).filter((live) => hasDeclaredName(desired, live));
    const pages = await Promise.all(
      vanished.map(({ remoteId }) => writerOf(scope).readResource(kind, remoteId, signal)),
    );
    return [...listed, ...pages.filter((page) => page !== undefined)];
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
}

/** Somebody created it since the plan was made: nothing is sent; one is taken over, several are reported. */
async function adopt(
  context: ApplyRun,
  change: Create,
  desired: DesiredResource,
  existing: readonly LiveResource[],
): Promise<Attempt> {
  const [live] = existing;
  if (live === undefined || existing.length > 1) return duplicate(change, existing, "the list holds");
  return finish(
    context,
    change,
    desired,
    live,
    "already-exists",
    "it was created by somebody else meanwhile; nothing was sent",
  );
}

/**
 * The platform said "created": look at the list for a second one, read it back, deliver, and stay until lists show it,
 * because the next run decides by the list whether to create it.
 */
async function confirm(
  context: ApplyRun,
  change: Create,
  trace: Trace,
  created: LiveResource,
  note: Note,
): Promise<Attempt> {
  const { desired } = trace;
  const sighting = await lookOnce(context, trace);
  if (sighting.status === "several") return duplicate(change, sighting.candidates, "this create made");
  const other = otherThan(created, sighting);
  if (other !== undefined) return judgeOther(context, change, trace, created, other);
  const listed = sighting.status === "one" ? sighting.live : undefined;
  const readBack = listed ?? (await readBackById(context, desired, created.remoteId));
  // The answer of the create shows the token; a list may hide it.
  const secret = created.secret?.status === "readable" ? created.secret : readBack?.secret;
  const live = { ...(readBack ?? created), ...(secret === undefined ? {} : { secret }) };
  const attempt = await finish(context, change, desired, live, "done");
  if (listed !== undefined) return attempt;
  if (!context.signal.aborted) note("created; waiting until the list shows it");
  return waitUntilListed(context, change, trace, created, attempt);
}

async function waitUntilListed(
  context: ApplyRun,
  change: Create,
  trace: Trace,
  created: LiveResource,
  attempt: Attempt,
): Promise<Attempt> {
  const sighting = await lookForCreated(context, trace);
  if (sighting.status === "several")
    return withDeliveries(attempt, duplicate(change, sighting.candidates, "this create made", created.remoteId));
  const other = otherThan(created, sighting);
  if (other !== undefined) return judgeOther(context, change, trace, created, other, attempt);
  if (sighting.status === "one") return attempt;
  const { message, help } = attempt.result;
  const unlisted = `created, but ${whyUnlisted(context, sighting)}`;
  const advice = "Look at the dashboard before running again: a run that does not see it would create a second one.";
  return {
    ...attempt,
    exitCode: 10,
    openSince: trace.since,
    result: {
      ...attempt.result,
      message: message === undefined ? unlisted : `${unlisted}; ${message}`,
      help: help === undefined ? advice : `${help}\n${advice}`,
    },
  };
}

/** After an interrupt nobody looked, so nothing is claimed about the list. */
function whyUnlisted({ signal }: ApplyRun, sighting: Sighting): string {
  if (signal.aborted) return "the run was interrupted before the list was looked at again";
  if (sighting.status === "unseen") return `it could not be looked up: ${sighting.error.message}`;
  return "the list of what exists does not show it yet";
}

/** What the list shows in place of the one that the answer named. */
function otherThan(created: LiveResource, sighting: Sighting): LiveResource | undefined {
  return sighting.status === "one" && sighting.live.remoteId !== created.remoteId ? sighting.live : undefined;
}

/** The answer named one and the list shows another: two were made, or the answer was not about what it made. */
async function judgeOther(
  context: ApplyRun,
  change: Create,
  trace: Trace,
  created: LiveResource,
  other: LiveResource,
  before?: Attempt,
): Promise<Attempt> {
  const { scope, kind } = trace.desired;
  try {
    const named = await context.writerOf(scope).readResource(kind, created.remoteId, context.signal);
    if (named !== undefined && !named.isDeleted && hasDeclaredName(trace.desired, named)) {
      const twins = duplicate(change, [named, other], "this create made", before && created.remoteId);
      return before === undefined ? twins : withDeliveries(before, twins);
    }
    const message = `the answer named ${created.remoteId}, which is not it; ${other.remoteId} was found afterwards`;
    return await finish(context, change, trace.desired, other, "recovered", message);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const message = `The answer named ${created.remoteId}, the list shows ${other.remoteId}, and whether both exist could not be looked up: ${error.message}`;
    return stillOpen(withDeliveries(before, unknown(change, message)), trace.since);
  }
}

function withDeliveries(before: Attempt | undefined, { result, ...rest }: Attempt): Attempt {
  return before === undefined
    ? { ...rest, result }
    : { ...rest, result: { ...before.result, ...result, deliveries: before.result.deliveries } };
}

async function readBackById(
  { writerOf, signal }: ApplyRun,
  { scope, kind }: DesiredResource,
  remoteId: string,
): Promise<LiveResource | undefined> {
  try {
    return await writerOf(scope).readResource(kind, remoteId, signal);
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}

/** An unclear outcome: only what the list shows within the settle window counts. */
async function settle(context: ApplyRun, change: Create, trace: Trace, error: KnownError): Promise<Attempt> {
  const sighting = await lookForCreated(context, trace);
  switch (sighting.status) {
    case "one": {
      const message = `${error.message} It was found afterwards.`;
      return finish(context, change, trace.desired, sighting.live, "recovered", message);
    }
    case "several":
      return duplicate(change, sighting.candidates, "this create made");
    case "unseen":
    case "none":
      return stillOpen(
        unknown(change, `${error.message} It may or may not exist: ${whyUnfound(context, sighting)}`),
        trace.since,
      );
    default:
      return assertNever(sighting);
  }
}

function whyUnfound({ signal }: ApplyRun, sighting: Sighting): string {
  if (signal.aborted) return "looking for it was interrupted.";
  return sighting.status === "unseen" ? sighting.error.message : "nothing was found within the settle window.";
}

/** A refusal is believed; one that the vendor does not document, after one look for the case that it was created all the same. */
async function rejected(
  context: ApplyRun,
  change: Create,
  trace: Trace,
  { error, isDocumented }: { readonly error: KnownError; readonly isDocumented: boolean },
): Promise<Attempt> {
  const refusal = failed(change, error);
  if (isDocumented) return refusal;
  const sighting = await lookOnce(context, trace);
  if (sighting.status === "unseen") {
    const message = `${error.message} Whether it was created all the same could not be looked up: ${sighting.error.message}`;
    return { ...unknown(change, message), dooms: refusal.dooms, openSince: trace.since };
  }
  if (sighting.status === "none") return stillOpen(refusal, trace.since);
  if (sighting.status === "several") return duplicate(change, sighting.candidates, "this create made");
  const message = `${error.message} It was created all the same.`;
  return finish(context, change, trace.desired, sighting.live, "recovered", message);
}

function unknown(change: Create, message: string): Attempt {
  const help = "Nothing was sent twice. Wait a little and run the same command again: it looks before it creates.";
  return { result: { ...resultBase(change), status: "unknown", message, help }, exitCode: 10, dooms: false };
}

async function finish(
  context: ApplyRun,
  change: Create,
  desired: DesiredResource,
  live: LiveResource,
  status: "done" | "recovered" | "already-exists",
  message?: string,
): Promise<Attempt> {
  const secret = await findSecret(context, change, desired, live);
  const delivery = await deliverSecret(context, desired, change.deliveries, secret);
  const text = [message, delivery.message].filter((part) => part !== undefined).join("; ");
  return {
    result: {
      ...resultBase(change),
      status,
      remoteId: live.remoteId,
      deliveries: delivery.deliveries,
      ...(text === "" ? {} : { message: text }),
      ...(delivery.help === undefined ? {} : { help: delivery.help }),
      ...(delivery.emergencyFile === undefined ? {} : { emergencyFile: delivery.emergencyFile }),
    },
    exitCode: delivery.isIncomplete ? 10 : 0,
    dooms: false,
  };
}

/** The secret as far as it was seen; where a list hides it, the resource's own page may show it. */
async function findSecret(
  context: ApplyRun,
  { deliveries }: Create,
  desired: DesiredResource,
  { remoteId, secret }: LiveResource,
): Promise<LiveSecret | undefined> {
  if (secret?.status === "readable" || deliveries.length === 0) return secret;
  const again = (await readBackById(context, desired, remoteId))?.secret;
  return again?.status === "readable" ? again : secret;
}

/** `deliveredId` is the one whose token went out before the others were seen. */
function duplicate(change: Create, candidates: readonly LiveResource[], what: string, deliveredId?: string): Attempt {
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

function failed(change: Create, error: KnownError): Attempt {
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

function resultBase({ address, action }: Create): Pick<ChangeResult, "address" | "action" | "deliveries"> {
  return { address, action, deliveries: [] };
}
