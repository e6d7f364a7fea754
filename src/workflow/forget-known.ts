import type { AttemptNotes } from "../model/attempt-notes.ts";
import type { Plan } from "../model/plan.ts";
import type { DesiredResource } from "../model/resource.ts";

/** Forgets the creates of earlier runs whose resources a complete plan has seen to exist. */
export async function forgetKnown(
  plan: Plan,
  desired: ReadonlyMap<string, DesiredResource>,
  attempts: Pick<AttemptNotes, "end">,
): Promise<void> {
  if (!plan.isComplete) return;
  const missing = new Set(plan.changes.filter(({ action }) => action === "create").map(({ address }) => address));
  for (const resource of desired.values()) if (!missing.has(resource.address)) await attempts.end(resource);
}
