import { KnownError } from "../model/errors.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";

/** What listing again says about a create. */
export type Sighting =
  | { readonly status: "one"; readonly live: LiveResource }
  | { readonly status: "several"; readonly candidates: readonly LiveResource[] }
  | { readonly status: "none" }
  /** The list could not be read, so it says nothing. */
  | { readonly status: "unseen"; readonly error: KnownError };

/** What a create left behind that listing may find: the declared name, and the id when the answer told it. */
export interface Trace {
  readonly desired: DesiredResource;
  /** Ids that were there before the create. */
  readonly baseline: ReadonlySet<string>;
  /** When the settle window began: the last moment at which the platform was known to have the create in hand. */
  readonly since: number;
  readonly createdId?: string;
}

/** Living resources of the declared name that were not there before the create, and the one it is known to have made. */
export function sightNew({ desired, baseline, createdId }: Trace, listed: readonly LiveResource[]): Sighting {
  const isNew = (live: LiveResource) => !baseline.has(live.remoteId) && hasDeclaredName(desired, live);
  const candidates = listed.filter((live) => !live.isDeleted && (live.remoteId === createdId || isNew(live)));
  const [only] = candidates;
  if (only === undefined) return { status: "none" };
  return candidates.length === 1 ? { status: "one", live: only } : { status: "several", candidates };
}

/** True when a live resource carries the name that the declaration creates. */
export function hasDeclaredName({ identity, attributes }: DesiredResource, live: LiveResource): boolean {
  if (identity.by === "id") return live.identity["name"] === attributes["name"];
  return identity.candidates.some(({ field, value }) => live.identity[field] === value);
}

/** Waits between looks, in milliseconds; the last one repeats. */
const lookPauses = [0, 1_000, 2_000, 4_000, 8_000, 15_000] as const;

/**
 * Lists again, with growing pauses, until the created resource is seen or the settle window since `since` is over.
 * The last look is made at the end of the window, so a window of 0 still looks once. A list that fails is looked at
 * again later; an interrupt ends the waiting.
 */
export async function lookForCreated(context: ApplyRun, trace: Trace): Promise<Sighting> {
  const { clock, settleMilliseconds, signal } = context;
  const deadline = trace.since + settleMilliseconds;
  for (let look = 0; ; look += 1) {
    const pause = lookPauses[Math.min(look, lookPauses.length - 1)] ?? 0;
    const wait = Math.min(pause, Math.max(0, deadline - clock.now()));
    if (!(await waitUnlessInterrupted(context, wait))) return { status: "none" };
    const isLast = clock.now() >= deadline;
    const sighting = await lookOnce(context, trace);
    const mayChange = sighting.status === "none" || (sighting.status === "unseen" && !isHopeless(sighting.error));
    if (!mayChange || isLast || signal.aborted) return sighting;
  }
}

/** What no waiting mends: a refused token, a missing right, the run's limit of requests. */
function isHopeless({ exitCode }: KnownError): boolean {
  return exitCode === 4 || exitCode === 6;
}

/** One look at the list. */
export async function lookOnce({ lists }: ApplyRun, trace: Trace): Promise<Sighting> {
  const { scope, kind } = trace.desired;
  try {
    return sightNew(trace, (await lists.read(scope, kind)).live);
  } catch (error) {
    if (error instanceof KnownError) return { status: "unseen", error };
    throw error;
  }
}

/** False when the run is interrupted, before the wait or in it. */
export async function waitUnlessInterrupted({ clock, signal }: ApplyRun, milliseconds: number): Promise<boolean> {
  if (signal.aborted) return false;
  if (milliseconds === 0) return true;
  try {
    await clock.sleep(milliseconds, signal);
    return true;
  } catch (error) {
    if (signal.aborted) return false;
    throw error;
  }
}
