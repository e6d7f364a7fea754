import type { ChangeResult } from "../model/apply-result.ts";
import type { Change } from "../model/change.ts";
import { assertNever, KnownError } from "../model/errors.ts";
import type { ExitCode } from "../model/exit-code.ts";
import type { DesiredResource, LiveResource, LiveSecret } from "../model/resource.ts";
import type { ApplyContext } from "./apply-context.ts";
import { deliverSecret } from "./deliver-secret.ts";
import { hasDeclaredName, lookForCreated, lookOnce, type Sighting, type Trace } from "./find-created.ts";

/** The result of a change, and what it means for the run. */
export interface Attempt {
  readonly result: ChangeResult;
  readonly exitCode: ExitCode;
  /** True when the same fate awaits every other change of the scope: a refused token, no funds, a spent rate limit. */
  readonly dooms: boolean;
}

type Create = Extract<Change, { action: "create" }>;
type Note = (message: string) => void;

/**
 * Creates one resource: list again, POST once, read back, deliver the secret, see it listed. The POST is never repeated: when its
 * outcome is unclear, only listing decides. `note` is told what is going on.
 */
export async function createResource(context: ApplyContext, change: Create, note: Note): Promise<Attempt> {
  const desired = context.desiredOf(change.address);
  const writer = context.writerOf(desired.scope);
  const before = await listBefore(context, desired);
  if (!Array.isArray(before)) return failed(change, before as KnownError);
  const existing = before.filter((live) => !live.isDeleted && hasDeclaredName(desired, live));
  if (existing.length > 0) return adopt(context, change, desired, existing);
  const baseline = new Set(before.map((live) => live.remoteId));
  const trace: Trace = { desired, baseline, sentAt: context.clock.now() };
  const outcome = await writer.create(desired, context.signal);
  switch (outcome.outcome) {
    case "created":
      return confirm(context, change, { ...trace, createdId: outcome.live.remoteId }, outcome.live, note);
    case "rejected":
      return rejected(context, change, trace, outcome);
    case "unclear":
      note(`no clear answer; looking for it for up to ${Math.round(context.settleMilliseconds / 1000)} s`);
      return settle(context, change, trace, outcome.error);
    default:
      return assertNever(outcome);
  }
}

/** The baseline right before the POST; an error of it is the outcome, because nothing was sent. */
async function listBefore(
  { writerOf, signal }: ApplyContext,
  desired: DesiredResource,
): Promise<readonly LiveResource[] | KnownError> {
  try {
    return await writerOf(desired.scope).listKind(desired.kind, signal);
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
}

/** Somebody created it since the plan was made: nothing is sent; one is taken over, several are reported. */
async function adopt(
  context: ApplyContext,
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
  context: ApplyContext,
  change: Create,
  trace: Trace,
  created: LiveResource,
  note: Note,
): Promise<Attempt> {
  const { desired } = trace;
  const sighting = await lookOnce(context, trace);
  const twins = twinsOf(sighting, created);
  if (twins.length > 0) return duplicate(change, twins, "this create made");
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
  context: ApplyContext,
  change: Create,
  trace: Trace,
  created: LiveResource,
  attempt: Attempt,
): Promise<Attempt> {
  const sighting = await lookForCreated(context, trace);
  const twins = twinsOf(sighting, created);
  if (twins.length > 0) {
    const { result, ...rest } = duplicate(change, twins, "this create made", created.remoteId);
    return { ...rest, result: { ...attempt.result, ...result, deliveries: attempt.result.deliveries } };
  }
  if (sighting.status === "one") return attempt;
  const { message, help } = attempt.result;
  const unlisted = `created, but ${whyUnlisted(context, sighting)}`;
  const advice = "Look at the dashboard before running again: a run that does not see it would create a second one.";
  return {
    ...attempt,
    exitCode: 10,
    result: {
      ...attempt.result,
      message: message === undefined ? unlisted : `${unlisted}; ${message}`,
      help: help === undefined ? advice : `${help}\n${advice}`,
    },
  };
}

/** After an interrupt nobody looked, so nothing is claimed about the list. */
function whyUnlisted({ signal }: ApplyContext, sighting: Sighting): string {
  if (signal.aborted) return "the run was interrupted before the list was looked at again";
  if (sighting.status === "unseen") return `it could not be looked up: ${sighting.error.message}`;
  return "the list of what exists does not show it yet";
}

/** What was made beside the one that the answer named; empty when there is only that one. */
function twinsOf(sighting: Sighting, created: LiveResource): readonly LiveResource[] {
  if (sighting.status === "several") return sighting.candidates;
  return sighting.status === "one" && sighting.live.remoteId !== created.remoteId ? [created, sighting.live] : [];
}

async function readBackById(
  { writerOf, signal }: ApplyContext,
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
async function settle(context: ApplyContext, change: Create, trace: Trace, error: KnownError): Promise<Attempt> {
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
      return unknown(change, `${error.message} It may or may not exist: ${whyUnfound(context, sighting)}`);
    default:
      return assertNever(sighting);
  }
}

function whyUnfound({ signal }: ApplyContext, sighting: Sighting): string {
  if (signal.aborted) return "looking for it was interrupted.";
  return sighting.status === "unseen" ? sighting.error.message : "nothing was found within the settle window.";
}

/** A refusal is believed; one that the vendor does not document, after one look for the case that it was created all the same. */
async function rejected(
  context: ApplyContext,
  change: Create,
  trace: Trace,
  { error, isDocumented }: { readonly error: KnownError; readonly isDocumented: boolean },
): Promise<Attempt> {
  const refusal = failed(change, error);
  if (isDocumented) return refusal;
  const sighting = await lookOnce(context, trace);
  if (sighting.status === "unseen") {
    const message = `${error.message} Whether it was created all the same could not be looked up: ${sighting.error.message}`;
    return { ...unknown(change, message), dooms: refusal.dooms };
  }
  if (sighting.status === "none") return refusal;
  if (sighting.status === "several") return duplicate(change, sighting.candidates, "this create made");
  const message = `${error.message} It was created all the same.`;
  return finish(context, change, trace.desired, sighting.live, "recovered", message);
}

function unknown(change: Create, message: string): Attempt {
  const help = "Nothing was sent twice. Wait a little and run the same command again: it looks before it creates.";
  return { result: { ...resultBase(change), status: "unknown", message, help }, exitCode: 10, dooms: false };
}

async function finish(
  context: ApplyContext,
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
  context: ApplyContext,
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
