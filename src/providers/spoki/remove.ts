import { KnownError } from "../../model/errors.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { WriteOutcome } from "../provider.ts";
import { toWriteOutcome } from "../judge-write.ts";
import { listedKind } from "./kind-lists.ts";
import { whyListStays } from "./lists.ts";
import { itemPath, send, type WriteMeans } from "./send.ts";

/** Deletes one resource, never by force: what an automation uses is refused, and a list that is not empty is not even asked for. */
export async function removeResource(means: WriteMeans, live: LiveResource): Promise<WriteOutcome> {
  const reason = live.kind === "list" ? whyListStays(live) : undefined;
  if (reason !== undefined) {
    const message = `The list "${live.label}" stays: ${reason}.`;
    const help = "Empty it in Spoki first, or declare it.";
    return { outcome: "rejected", error: new KnownError(message, { exitCode: 1, help }) };
  }
  const judged = await send(means, "DELETE", itemPath(listedKind(live.kind).path, live.remoteId));
  if (judged.verdict !== "in-use") return toWriteOutcome(judged);
  const message = `${judged.error.message} It is in use.`;
  const help = "Take it out of the automations that use it, then run again; nothing is deleted by force.";
  return { outcome: "rejected", error: new KnownError(message, { exitCode: 1, help, cause: judged.error }) };
}
