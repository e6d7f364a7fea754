import { KnownError } from "../model/errors.ts";
import { mostUrgent } from "../model/exit-code.ts";
import type { LiveResource } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { duplicate, stillOpen, unknown, withDeliveries } from "./create-results.ts";
import { hasDeclaredName, lookForCreated, sightNew, type Sighting } from "./find-created.ts";
import { finishCreate, readBackById } from "./finish-create.ts";
import type { SentCreate } from "./sent-create.ts";

/**
 * Confirms creates of one scope and kind by one reading of the list: looks for second ones, reads back, delivers, and
 * stays until lists show every one, because the next run decides by the list whether to create it. `told` hears of each
 * attempt, in order. True when the list showed exactly what was sent, tokens included, and nobody else's doing.
 */
export async function confirmCreates(
  context: ApplyRun,
  sent: readonly SentCreate[],
  told: (one: SentCreate, attempt: Attempt) => Promise<void>,
): Promise<boolean> {
  const listed = await listNow(context, sent);
  const delivered: Delivered[] = [];
  // Tokens first: waiting for one of them must not keep another's.
  for (const one of sent) delivered.push(await deliver(context, one, sightIn(one, listed)));
  for (const [index, one] of sent.entries()) {
    const { attempt, isUnlisted } = delivered[index] ?? unreachable();
    const confirmed = isUnlisted ? await waitUntilListed(context, one, attempt) : attempt;
    await told(one, withIncomplete(confirmed, one.incomplete));
  }
  const isPlain = delivered.every(({ attempt, isUnlisted }) => !isUnlisted && attempt.exitCode === 0);
  return isPlain && !(listed instanceof KnownError) && isOwnDoing(sent, listed) && showsTokens(sent, listed);
}

/** It exists, and something that belongs to it was not done: told with the result, for the next plan to see. */
function withIncomplete(attempt: Attempt, incomplete: KnownError | undefined): Attempt {
  if (incomplete === undefined) return attempt;
  const { result } = attempt;
  const join = (a: string, b: string | undefined) => (b === undefined ? a : `${a}; ${b}`);
  const message = join(`created, but not all of it: ${incomplete.message}`, result.message);
  const help = join(incomplete.help ?? "What is left is in the next plan: instaform plan", result.help);
  const exitCode = mostUrgent([attempt.exitCode, incomplete.exitCode]);
  return { ...attempt, exitCode, result: { ...result, message, help } };
}

/** How far one of them is: its token is delivered unless there are two, and a list may still have to show it. */
interface Delivered {
  readonly attempt: Attempt;
  readonly isUnlisted: boolean;
}

type Listed = readonly LiveResource[] | KnownError;

async function listNow({ lists }: ApplyRun, [first]: readonly SentCreate[]): Promise<Listed> {
  const { scope, kind } = (first ?? unreachable()).trace.desired;
  try {
    return (await lists.read(scope, kind)).live;
  } catch (error) {
    if (error instanceof KnownError) return error;
    throw error;
  }
}

function sightIn({ trace }: SentCreate, listed: Listed): Sighting {
  return listed instanceof KnownError ? { status: "unseen", error: listed } : sightNew(trace, listed);
}

async function deliver(context: ApplyRun, sent: SentCreate, sighting: Sighting): Promise<Delivered> {
  const { change, trace, created } = sent;
  const { desired } = trace;
  if (sighting.status === "several") {
    return { attempt: duplicate(change, sighting.candidates, "this create made"), isUnlisted: false };
  }
  const other = otherThan(created, sighting);
  if (other !== undefined) return { attempt: await judgeOther(context, sent, other), isUnlisted: false };
  const listed = sighting.status === "one" ? sighting.live : undefined;
  const readBack = listed ?? (await readBackById(context, desired, created.remoteId));
  // The answer of the create shows the token; a list may hide it.
  const secret = created.secret?.status === "readable" ? created.secret : readBack?.secret;
  const live = { ...(readBack ?? created), ...(secret === undefined ? {} : { secret }) };
  return { attempt: await finishCreate(context, change, desired, live, "done"), isUnlisted: listed === undefined };
}

async function waitUntilListed(context: ApplyRun, sent: SentCreate, attempt: Attempt): Promise<Attempt> {
  const { change, trace, created, note } = sent;
  if (!context.signal.aborted) note("created; waiting until the list shows it");
  const sighting = await lookForCreated(context, trace);
  if (sighting.status === "several")
    return withDeliveries(attempt, duplicate(change, sighting.candidates, "this create made", created.remoteId));
  const other = otherThan(created, sighting);
  if (other !== undefined) return judgeOther(context, sent, other, attempt);
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
  { change, trace, created }: SentCreate,
  other: LiveResource,
  before?: Attempt,
): Promise<Attempt> {
  const { scope, kind } = trace.desired;
  try {
    const named = await context.writerOf(scope).readResource(kind, created.remoteId, context.signal);
    if (named !== undefined && !named.isDeleted && hasDeclaredName(trace.desired, named)) {
      const twins = duplicate(change, [named, other], "this create made", before && created.remoteId);
      return withDeliveries(before, twins);
    }
    const message = `the answer named ${created.remoteId}, which is not it; ${other.remoteId} was found afterwards`;
    return await finishCreate(context, change, trace.desired, other, "recovered", message);
  } catch (error) {
    if (!(error instanceof KnownError)) throw error;
    const message = `The answer named ${created.remoteId}, the list shows ${other.remoteId}, and whether both exist could not be looked up: ${error.message}`;
    return stillOpen(withDeliveries(before, unknown(change, message)), trace.since);
  }
}

/** False when the list shows what was not there before and was not created here: somebody else is at work too. */
function isOwnDoing(sent: readonly SentCreate[], listed: readonly LiveResource[]): boolean {
  const own = new Set(sent.map(({ created }) => created.remoteId));
  const baseline = sent[0]?.trace.baseline ?? unreachable();
  return listed.every(({ remoteId }) => baseline.has(remoteId) || own.has(remoteId));
}

/** True when a token that was not delivered could be read again. */
function showsTokens(sent: readonly SentCreate[], listed: readonly LiveResource[]): boolean {
  const readable = new Set(listed.flatMap(({ remoteId, secret }) => (secret?.status === "readable" ? [remoteId] : [])));
  return sent.every(({ change, created }) => change.deliveries.length === 0 || readable.has(created.remoteId));
}

function unreachable(): never {
  throw new Error("a list confirms at least one create");
}
