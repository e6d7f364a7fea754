import { HttpError } from "../../http/http-error.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import { isJsonObject, ownValue, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { listKind, readParameters } from "./list-kinds.ts";
import { normaliseAttribute, normaliseEvent, withParameters, type Connection } from "./normalise.ts";
import { readObject, readObjects } from "../../http/read-shape.ts";

/** Event types whose parameters are wanted; each costs a request of the restrictive class. */
export type WantedEvents = "all" | ReadonlySet<string>;

/** The project's attributes and events, with the parameters that are wanted. */
export async function readProjectSpecs(
  connection: Connection,
  wanted: WantedEvents,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const [attributes, events] = await Promise.all([
    listKind(connection, "attribute", signal),
    listKind(connection, "event", signal),
  ]);
  const detailed = events.map(async (event) =>
    isWanted(wanted, event) ? readParameters(connection, event, signal) : event,
  );
  return [...attributes, ...(await Promise.all(detailed))];
}

/**
 * What one datasource may send, by its own stream specs: they win over the project's. The path takes the datasource's id
 * or its uid, the vendor's documents do not agree, so the uid is tried once when the id is not found.
 */
export async function readStreamSpecs(
  connection: Connection,
  datasource: LiveResource,
  wanted: WantedEvents,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const uid = ownValue(datasource.identity, "uid");
  try {
    return await readSpecsAt(connection, datasource.remoteId, wanted, signal);
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 404 || uid === undefined) throw error;
    return readSpecsAt(connection, uid, wanted, signal);
  }
}

async function readSpecsAt(
  connection: Connection,
  name: string,
  wanted: WantedEvents,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const path = `${connection.base}/datasource/${encodeSegment(name)}/stream/specs`;
  const [attributes, events] = await Promise.all([
    readSpecs(connection, `${path}/attributes`, signal),
    readSpecs(connection, `${path}/events`, signal),
  ]);
  const bare = events.map((event, index) => normaliseEvent(`GET ${path}/events`, `specs[${index}]`, event));
  const detailed = bare.map(async (event) => {
    if (!isWanted(wanted, event)) return event;
    const own = `${path}/event-parameters/${encodeSegment(event.remoteId)}`;
    return withParameters(event, `GET ${own}`, await readSpecs(connection, own, signal));
  });
  return [
    ...attributes.map((item, index) => normaliseAttribute(`GET ${path}/attributes`, `specs[${index}]`, item)),
    ...(await Promise.all(detailed)),
  ];
}

/** The vendor's schema says an object, its clients read a list; both are taken. No rate class is stated: the strictest. */
async function readSpecs({ client }: Connection, path: string, signal: AbortSignal): Promise<readonly JsonObject[]> {
  const { body } = await client.get({ path, rateClass: "s" }, signal);
  const specs = ownValue(readObject(`GET ${path}`, "", body), "specs");
  return readObjects(`GET ${path}`, "specs", isJsonObject(specs) ? Object.values(specs) : specs);
}

function isWanted(wanted: WantedEvents, event: LiveResource): boolean {
  return wanted === "all" || wanted.has(event.remoteId);
}
