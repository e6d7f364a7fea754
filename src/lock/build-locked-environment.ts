import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import { plainSchema } from "../model/plain-schema.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LockedEnvironment, LockedEventType } from "./lock.ts";

const versionPrefix = "schemas.";

/** What a lock keeps of live event types: what payloads can be held against, and not their descriptions or flags. */
export function buildLockedEnvironment(eventTypes: readonly LiveResource[]): LockedEnvironment {
  return { eventTypes: new Map(eventTypes.map(({ remoteId, attributes }) => [remoteId, buildEventType(attributes)])) };
}

function buildEventType(attributes: Readonly<Record<string, Json>>): LockedEventType {
  return {
    isArchived: ownValue(attributes, "archived") === true,
    schemas: new Map(
      Object.entries(attributes).flatMap(([field, written]): readonly (readonly [string, JsonObject])[] => {
        const schema = field.startsWith(versionPrefix) ? plainSchema(written) : undefined;
        return isJsonObject(schema) ? [[field.slice(versionPrefix.length), schema]] : [];
      }),
    ),
  };
}
