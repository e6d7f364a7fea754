import { checkEvent } from "./check-event.ts";
import { formatTime } from "./format-time.ts";
import type { JsonObject } from "./json.ts";
import type { DatasourceVisit } from "./route.ts";
import { listStreamEvents } from "./stream-events.ts";

/** Stores one event, or says what is wrong with it. An event id seen before is accepted and changes nothing. */
export function pushEvent(item: JsonObject, visit: DatasourceVisit, isDryRun: boolean): string | undefined {
  const { platform, project, datasource } = visit;
  const types = new Map(listStreamEvents(project, datasource).map((type) => [type.uid, type]));
  const now = formatTime(platform.now());
  const checked = checkEvent(item, types, (userId) => datasource.contacts.has(userId), now);
  if (!checked.isValid) return checked.error;
  if (isDryRun || datasource.events.has(checked.event.eventId)) return undefined;
  datasource.events.set(checked.event.eventId, checked.event);
  datasource.receivedEvents += 1;
  datasource.updatedAt = now;
  return undefined;
}
