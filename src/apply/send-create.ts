import type { DesiredResource } from "../model/resource.ts";
import type { CreateOutcome } from "../providers/provider.ts";
import type { ApplyRun } from "./apply-context.ts";
import type { Note } from "./attempt.ts";
import { waitUnlessInterrupted } from "./find-created.ts";

/** Pauses before a create is sent again under its key, in milliseconds; the platforms keep keys for hours. */
const repeatPauses = [1_000, 4_000] as const;

/**
 * Sends a create: once, except for kinds whose platform answers a repetition under the same key instead of carrying it
 * out again. Those are asked again when no clear answer came.
 */
export async function sendCreate(context: ApplyRun, desired: DesiredResource, note: Note): Promise<CreateOutcome> {
  const writer = context.writerOf(desired.scope);
  const isRepeatable = context.kinds.rulesOf(desired.scope, desired.kind).isCreateRepeatable === true;
  if (!isRepeatable) return writer.create(desired, context.signal);
  const key = context.newKey();
  let outcome = await writer.create(desired, context.signal, key);
  for (const pause of repeatPauses) {
    if (outcome.outcome !== "unclear" || !(await waitUnlessInterrupted(context, pause))) return outcome;
    note("no clear answer; asking again under the same idempotency key");
    const again = await writer.create(desired, context.signal, key);
    // What keeps a repetition from being sent says nothing about the first one.
    if (again.outcome !== "rejected") outcome = again;
  }
  return outcome;
}
