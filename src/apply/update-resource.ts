import type { Change } from "../model/change.ts";
import { assertNever, type KnownError } from "../model/errors.ts";
import { canonicalJson, ownValue, type Json } from "../model/json.ts";
import type { LiveResource } from "../model/resource.ts";
import type { ApplyContext } from "./apply-context.ts";
import { done, failedBy, movedAway, resultOf, unsettled, type Attempt, type Note } from "./attempt.ts";
import { lookUntil, readNow, scopeOf, type Glimpse } from "./read-now.ts";

type Update = Extract<Change, { action: "update" }>;

/** An update states what shall be, so that sending it again after a lost answer does no harm: once. */
const maximumSends = 2;

/**
 * Updates one resource: read it, refuse when a field that changes is no longer what the plan saw, send, read back, and
 * hold the result against the plan, what was not to change included.
 */
export async function updateResource(context: ApplyContext, change: Update, note: Note): Promise<Attempt> {
  const rules = context.kinds.rulesOf(scopeOf(change.address), change.kind);
  const isAs = (values: Readonly<Record<string, Json>>, live: LiveResource): boolean =>
    context.kinds.differing(rules, values, live).length === 0;
  const before = await readNow(context, change);
  if (before.status === "unseen") return failedBy(change, before.error);
  if (before.status === "gone") return movedAway(change, "it does not exist any more");
  if (isAs(change.after, before.live)) return done(change, "done", "somebody else did it meanwhile; nothing was sent");
  const moved = context.kinds.differing(rules, change.before, before.live);
  if (moved.length > 0) return movedAway(change, `${moved.join(", ")} changed since the plan was made`);

  const isDone = (glimpse: Glimpse): boolean => glimpse.status === "there" && isAs(change.after, glimpse.live);
  for (let sends = 1; ; sends += 1) {
    const outcome = await send(context, change, before.live);
    switch (outcome.outcome) {
      case "gone":
        return movedAway(change, "it does not exist any more");
      case "rejected":
        return failedBy(change, outcome.error);
      case "accepted":
      case "unclear": {
        const error = outcome.outcome === "unclear" ? outcome.error : undefined;
        const glimpse = await lookUntil(context, change, isDone);
        if (glimpse.status === "there" && isDone(glimpse)) return verified(change, before.live, glimpse.live, error);
        if (error === undefined) return unfulfilled(context, change, glimpse);
        if (sends === maximumSends || context.signal.aborted) {
          return unsettled(change, `${error.message} Reading it back does not show the change.`);
        }
        note("no clear answer, and nothing changed; sending it once more");
        break;
      }
      default:
        return assertNever(outcome);
    }
  }
}

function send(context: ApplyContext, change: Update, live: LiveResource) {
  const writer = context.writerOf(scopeOf(change.address));
  if (writer.update === undefined) throw new Error(`cannot update ${change.address}`);
  const order = { desired: context.desiredOf(change.address), live, fields: change.after };
  return writer.update(order, context.signal);
}

/** The planned fields are as planned; whatever else moved with them is told, for a person to judge. */
function verified(change: Update, before: LiveResource, now: LiveResource, error: KnownError | undefined): Attempt {
  const attempt =
    error === undefined
      ? done(change, "done")
      : done(change, "recovered", `${error.message} It was done all the same.`);
  const text = (live: LiveResource, field: string): string => canonicalJson(ownValue(live.attributes, field) ?? null);
  const fields = new Set([...Object.keys(before.attributes), ...Object.keys(now.attributes)]);
  const others = [...fields].filter(
    (field) => !Object.hasOwn(change.after, field) && text(before, field) !== text(now, field),
  );
  if (others.length === 0) return attempt;
  const message = `beside what was planned, ${others.join(", ")} changed too`;
  const help = "Compare it with what it was before; somebody else may have changed it at the same time.";
  return { ...attempt, exitCode: 10, result: { ...attempt.result, message, help } };
}

/** The platform said yes, and what it shows is something else. */
function unfulfilled(context: ApplyContext, change: Update, glimpse: Glimpse): Attempt {
  if (glimpse.status === "unseen")
    return unsettled(change, `accepted, but it could not be read back: ${glimpse.error.message}`);
  if (glimpse.status === "gone") return unsettled(change, "accepted, but it does not exist any more");
  const rules = context.kinds.rulesOf(scopeOf(change.address), change.kind);
  const fields = context.kinds.differing(rules, change.after, glimpse.live).join(", ");
  const message = `the platform accepted the update, but ${fields} did not become what was planned`;
  const help = "The platform may not know the field, or write the value another way. Look: instaform plan";
  return { result: resultOf(change, { status: "failed", message, help }), exitCode: 1, dooms: false };
}
