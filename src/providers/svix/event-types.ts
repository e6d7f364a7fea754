import type { GetClient } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import {
  readFlag,
  readObject,
  readOptionalText,
  readOptionalTexts,
  readText,
  ShapeError,
  type Endpoint,
} from "../../http/read-shape.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { schemaVersions } from "./declare.ts";
import { isLegacyEntity, legacyGaps } from "./legacy.ts";
import { walkList } from "./walk-list.ts";

export const eventTypesPath = "/api/v1/event-type";

/**
 * Every event type. Both flags default to false in the API: without content every schema would look missing, and without
 * the archived ones a plan would create, and thereby revive and overwrite, what is archived.
 */
export async function listEventTypes(client: GetClient, signal: AbortSignal): Promise<readonly LiveResource[]> {
  const query = { with_content: "true", include_archived: "true" };
  const entities = await walkList(client, { path: eventTypesPath, query, idField: "name" }, signal);
  return entities.map((entity, index) => normaliseEventType(`GET ${eventTypesPath}`, `data[${index}]`, entity));
}

/** One event type by its name, archived ones too; undefined when there is none. */
export async function readEventType(
  client: GetClient,
  name: string,
  signal: AbortSignal,
): Promise<LiveResource | undefined> {
  const path = eventTypePath(name);
  try {
    const { body } = await client.get({ path, rateClass: "unstated" }, signal);
    const live = normaliseEventType(`GET ${path}`, "the answer", readObject(`GET ${path}`, "", body));
    if (live.remoteId === name) return live;
    throw new KnownError(`GET ${path} answered with another event type (${live.remoteId}).`, {
      exitCode: 1,
      help: "Nothing was changed. A cache or proxy may answer in the API's place: check `url`, `region` or SVIX_SERVER_URL.",
    });
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

export function eventTypePath(name: string): string {
  return `${eventTypesPath}/${encodeSegment(name)}`;
}

/**
 * An event type as the engine compares it: null, `[]` and absence are one, a server of the older form has one
 * `featureFlag` instead of the list. An archived one is nobody's leftover: it is what deleting makes.
 */
export function normaliseEventType(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  const flags = readOptionalTexts(endpoint, field, entity, "featureFlags");
  const legacyFlag = readOptionalText(endpoint, field, entity, "featureFlag");
  const isArchived = readFlag(endpoint, field, entity, "archived");
  const createdAt = readOptionalText(endpoint, field, entity, "createdAt");
  const isOlder = isLegacyEntity(entity);
  return {
    kind: "event-type",
    remoteId: name,
    label: name,
    identity: { name },
    attributes: {
      description: readOptionalText(endpoint, field, entity, "description") ?? "",
      archived: isArchived,
      deprecated: readFlag(endpoint, field, entity, "deprecated"),
      featureFlags: (flags ?? (legacyFlag === undefined ? [] : [legacyFlag])).toSorted(),
      ...(isOlder ? {} : { groupName: readOptionalText(endpoint, field, entity, "groupName") ?? null }),
      ...Object.fromEntries(schemaVersions(readSchemas(endpoint, field, entity))),
    },
    ...(createdAt === undefined ? {} : { createdAt }),
    isDeleted: false,
    isOwn: !isArchived,
    ...(isOlder ? { unreadable: legacyGaps } : {}),
  };
}

function readSchemas(endpoint: Endpoint, field: string, entity: JsonObject): JsonObject {
  const schemas = ownValue(entity, "schemas") ?? {};
  if (!isJsonObject(schemas)) throw new ShapeError(endpoint, `${field}.schemas`, "an object or null", schemas);
  return schemas;
}
