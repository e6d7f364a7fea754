import { assertNever, type KnownError } from "../model/errors.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Attempt } from "./attempt.ts";
import { duplicate, failed, stillOpen, unknown, type Create } from "./create-results.ts";
import { adopt, finishCreate } from "./finish-create.ts";
import { lookForCreated, lookOnce, type Sighting, type Trace } from "./find-created.ts";

/** An unclear outcome: only what the list shows within the settle window counts. */
export async function settle(context: ApplyRun, change: Create, trace: Trace, error: KnownError): Promise<Attempt> {
  const sighting = await lookForCreated(context, trace);
  switch (sighting.status) {
    case "one": {
      const message = `${error.message} It was found afterwards.`;
      return finishCreate(context, change, trace.desired, sighting.live, "recovered", message);
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
export async function settleRefusal(
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
  return finishCreate(context, change, trace.desired, sighting.live, "recovered", message);
}

/** The platform says that the name is taken: somebody was faster. What is there is not touched. */
export async function settleConflict(
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
