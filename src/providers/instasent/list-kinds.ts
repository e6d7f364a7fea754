import { HttpError } from "../../http/http-error.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import { KnownError } from "../../model/errors.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import {
  normaliseAttribute,
  normaliseDatasource,
  normaliseEvent,
  normaliseOpen,
  registerToken,
  withParameters,
  type Connection,
} from "./normalise.ts";
import { readObject, readObjects } from "../../http/read-shape.ts";
import { walkList } from "./walk-list.ts";

const normaliseSegment = normaliseOpen("segment", ["uid", "name", "id"], "name", "uid");
const normaliseSender = normaliseOpen("sender", ["from", "id"], "from", "id");
const normaliseCampaign = normaliseOpen("campaign", ["id", "title"], "title", "id");
const normaliseAutomation = normaliseOpen("automation", ["id", "title"], "title", "id");

/** Lists everything of one kind, to the end; a kind without a list is a bug of ours. */
export async function listKind(
  connection: Connection,
  kind: string,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  switch (kind) {
    case "datasource":
      return listDatasources(connection, signal);
    case "attribute":
      return listSpecs(connection, "/specs/attributes", normaliseAttribute, signal);
    case "event":
      return listSpecs(connection, "/specs/events", normaliseEvent, signal);
    case "sender":
      return listPaged(connection, "/channel/sms/sender", "unstated", "id", normaliseSender, signal);
    case "segment":
      return listSegments(connection, signal);
    case "campaign":
      return listPaged(connection, "/campaign", "l", "id", normaliseCampaign, signal);
    case "automation":
      return listPaged(connection, "/automation", "l", "id", normaliseAutomation, signal);
    default:
      throw new Error(`no list for kind ${kind}`);
  }
}

async function listDatasources(
  { client, base, register }: Connection,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const path = `${base}/datasource`;
  // A page at a time, which for a thousand tokens is done while the next pages travel.
  const seen = (entity: JsonObject) => registerToken(entity, register);
  const request = { path, rateClass: "unstated", idField: "id", isThorough: true, seen };
  const entities = await walkList(client, request, signal);
  return entities.map((entity, index) => normaliseDatasource(`GET ${path}`, `entities[${index}]`, entity, register));
}

type Normalise = (endpoint: string, field: string, entity: JsonObject) => LiveResource;

async function listPaged(
  { client, base }: Connection,
  suffix: string,
  rateClass: "l" | "unstated",
  idField: string,
  normalise: Normalise,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const path = `${base}${suffix}`;
  const entities = await walkList(client, { path, rateClass, idField, isThorough: false }, signal);
  return entities.map((entity, index) => normalise(`GET ${path}`, `entities[${index}]`, entity));
}

/** The spec lists are not paged. */
async function listSpecs(
  { client, base }: Connection,
  suffix: string,
  normalise: Normalise,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const entities = await readEntities(client, `${base}${suffix}`, "s", signal);
  return entities.map((entity, index) => normalise(`GET ${base}${suffix}`, `entities[${index}]`, entity));
}

/** Static segments are paged; dynamic ones without parameters have a list of their own. */
async function listSegments(connection: Connection, signal: AbortSignal): Promise<readonly LiveResource[]> {
  const { client, base } = connection;
  const [paged, entities] = await Promise.all([
    listPaged(connection, "/segment", "l", "uid", normaliseSegment, signal),
    readEntities(client, `${base}/segment/dynamic`, "l", signal),
  ]);
  const dynamic = entities.map((entity, index) =>
    normaliseSegment(`GET ${base}/segment/dynamic`, `entities[${index}]`, entity),
  );
  const known = new Set(paged.map((segment) => segment.remoteId));
  // The platform offers dynamic segments by itself, so they can be expected but are nobody's to declare.
  const extra = dynamic
    .filter((segment) => !known.has(segment.remoteId))
    .map((segment) => ({ ...segment, isOwn: false }));
  return [...paged, ...extra];
}

async function readEntities(
  client: Connection["client"],
  path: string,
  rateClass: "s" | "l",
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  const { body } = await client.get({ path, rateClass }, signal);
  return readObjects(`GET ${path}`, "entities", ownValue(readObject(`GET ${path}`, "", body), "entities"));
}

/** An event's parameters; an event type that the platform does not know has none. */
export async function readParameters(
  { client, base }: Connection,
  event: LiveResource,
  signal: AbortSignal,
): Promise<LiveResource> {
  const path = `${base}/specs/events/${encodeSegment(event.remoteId)}`;
  try {
    return withParameters(event, `GET ${path}`, await readEntities(client, path, "s", signal));
  } catch (error) {
    if (!(error instanceof HttpError) || (error.status !== 403 && error.status !== 404)) throw error;
    return { ...event, unreadable: { "parameters.*": error.message } };
  }
}

/** The datasource with this id; undefined when the platform says there is none. Never follows the `dsapi` alias. */
export async function readDatasource(
  { client, base, register }: Connection,
  id: string,
  signal: AbortSignal,
): Promise<LiveResource | undefined> {
  const path = `${base}/datasource/${encodeSegment(id)}`;
  try {
    const { body } = await client.get({ path, rateClass: "unstated" }, signal);
    const entity = readObject(`GET ${path}`, "entity", ownValue(readObject(`GET ${path}`, "", body), "entity"));
    const live = normaliseDatasource(`GET ${path}`, "entity", entity, register);
    if (live.remoteId !== id) throw wrongIdentity(path, live.remoteId);
    return live;
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

function wrongIdentity(path: string, found: string): KnownError {
  return new KnownError(`GET ${path} answered with another datasource (${found}).`, {
    exitCode: 1,
    help: "Nothing was changed. A cache or proxy may answer in the API's place: check --api-url.",
  });
}
