import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";

/**
 * True for an event type as the open-source server shows it: one `featureFlag` in place of the list, and no groups. It
 * ignores the newer names when it is sent them, so it has to be told in its own.
 */
export function isLegacyEntity(entity: JsonObject): boolean {
  const has = (field: string): boolean => Object.hasOwn(entity, field);
  return has("featureFlag") && !has("featureFlags") && !has("groupName");
}

/** Fields that such a server does not have: nothing is known of them, and nothing is written to them. */
export const legacyGaps: Readonly<Record<string, string>> = { groupName: "this server has no groups" };

/** True for a live event type that was read from such a server. */
export function isLegacy({ kind, unreadable }: LiveResource): boolean {
  return kind === "event-type" && unreadable === legacyGaps;
}
