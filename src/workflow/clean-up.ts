import type { AttemptNotes } from "../model/attempt-notes.ts";
import type { Plan } from "../model/plan.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { SinkPort } from "../model/sink.ts";

/**
 * Removes what killed runs left: notes of creates whose resources a complete plan has seen to exist, and half-written
 * files beside the sinks, which may hold a token.
 */
export async function cleanUp(
  plan: Plan,
  desired: ReadonlyMap<string, DesiredResource>,
  attempts: Pick<AttemptNotes, "end">,
  sinks: Pick<SinkPort, "sweep">,
): Promise<void> {
  const missing = new Set(plan.changes.filter(({ action }) => action === "create").map(({ address }) => address));
  for (const resource of desired.values()) {
    for (const sink of resource.sinks ?? []) await sinks.sweep(sink, resource.folder);
    if (plan.isComplete && !missing.has(resource.address)) await attempts.end(resource);
  }
}
