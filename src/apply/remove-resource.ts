import type { Change } from "../model/change.ts";
import { assertNever } from "../model/errors.ts";
import type { KindRules } from "../model/kind.ts";
import type { ApplyContext } from "./apply-context.ts";
import { done, failedBy, movedAway, unsettled, type Attempt, type Note } from "./attempt.ts";
import { lookUntil, readNow, scopeOf, type Glimpse } from "./read-now.ts";

type Removal = Extract<Change, { action: "delete" }>;

/** Deleting what is deleted does nothing, so a lost answer may be followed by one more try. */
const maximumSends = 2;

/**
 * Deletes (or archives) one resource: read it, refuse when it is no longer what the plan showed, send, and see that it
 * is gone. What was gone already is what was wanted.
 */
export async function removeResource(context: ApplyContext, change: Removal, note: Note): Promise<Attempt> {
  const rules = context.kinds.rulesOf(scopeOf(change.address), change.kind);
  const isDone = (glimpse: Glimpse): boolean => isGone(glimpse, rules);
  const before = await readNow(context, change);
  if (before.status === "unseen") return failedBy(change, before.error);
  if (isDone(before) || before.status === "gone") return done(change, "done", "it was gone already; nothing was sent");
  const moved = context.kinds.differing(rules, change.before, before.live);
  if (moved.length > 0) return movedAway(change, `${moved.join(", ")} changed since the plan was made`);

  const writer = context.writerOf(scopeOf(change.address));
  if (writer.remove === undefined) throw new Error(`cannot delete ${change.address}`);
  for (let sends = 1; ; sends += 1) {
    const outcome = await writer.remove(before.live, context.signal);
    switch (outcome.outcome) {
      case "gone":
        return done(change, "done", "it was gone already");
      case "rejected":
        return failedBy(change, outcome.error);
      case "accepted":
      case "unclear": {
        const glimpse = await lookUntil(context, change, isDone);
        if (outcome.outcome === "accepted") {
          if (isDone(glimpse)) return done(change, "done");
          return unsettled(change, `accepted, but ${whyNot(glimpse)}`);
        }
        const { message } = outcome.error;
        if (isDone(glimpse)) return done(change, "recovered", `${message} It was done all the same.`);
        if (sends === maximumSends || context.signal.aborted)
          return unsettled(change, `${message} ${whyNot(glimpse)}.`);
        note("no clear answer, and it is still there; sending it once more");
        break;
      }
      default:
        return assertNever(outcome);
    }
  }
}

function isGone(glimpse: Glimpse, { archivedField }: KindRules): boolean {
  if (glimpse.status === "gone") return true;
  return glimpse.status === "there" && archivedField !== undefined && glimpse.live.attributes[archivedField] === true;
}

function whyNot(glimpse: Glimpse): string {
  return glimpse.status === "unseen" ? `it could not be read back: ${glimpse.error.message}` : "it is still there";
}
