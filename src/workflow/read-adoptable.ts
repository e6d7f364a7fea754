import type { DeclaredScope } from "../model/declaration.ts";
import { ownValue } from "../model/json.ts";
import type { LiveScope } from "../model/snapshot.ts";
import type { LiveReader } from "../providers/provider.ts";
import { isSendableId } from "./sendable-id.ts";

/** Reads kinds of one scope in full, so that they can be declared: event parameters only for wanted events. */
export async function readAdoptable(
  reader: LiveReader,
  scope: Pick<DeclaredScope, "key">,
  kinds: readonly string[],
  wantsEvent: (uid: string) => boolean,
  signal: AbortSignal,
): Promise<LiveScope> {
  const project = ["defaultSmsSender", "uniqueAttributes"];
  const first = await reader.readScope({ scope: scope.key, kinds, details: { project } }, signal);
  const list = ownValue(first.kinds, "event");
  const uids = list?.status === "read" ? list.resources.map(({ remoteId }) => remoteId) : [];
  const events = uids.filter((uid) => isSendableId(uid) && wantsEvent(uid));
  if (events.length === 0) return first;
  const second = await reader.readScope({ scope: scope.key, kinds: ["event"], details: { event: events } }, signal);
  const detailed = ownValue(second.kinds, "event");
  return detailed === undefined ? first : { ...first, kinds: { ...first.kinds, event: detailed } };
}
