import { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import { ownValue, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveKind, LiveScope } from "../../model/snapshot.ts";
import type { SnapshotRequest } from "../../model/snapshot-request.ts";
import { listKind, readParameters } from "./list-kinds.ts";
import type { Connection } from "./normalise.ts";
import { readIdentity, readProject, type LiveProject } from "./read-project.ts";
import { missingRight } from "./rights.ts";

export interface ScopeTarget {
  readonly uid: string;
  /** The host that answers, for the heading. */
  readonly host: string;
}

/**
 * Reads everything a plan asked for of one project, all at once. What the token may not read comes back
 * `unreadable`, except for datasources: without them there is no plan, so that is an error.
 */
export async function readScope(
  connection: Connection,
  target: ScopeTarget,
  request: SnapshotRequest,
  signal: AbortSignal,
): Promise<LiveScope> {
  const wantsSender = ownValue(request.details, "project")?.includes("defaultSmsSender") === true;
  const listed = new Set(request.kinds.filter((kind) => kind !== "project"));
  if (wantsSender) listed.add("sender");
  const [project, lists] = await Promise.allSettled([
    readProject(connection, target.uid, signal),
    Promise.all([...listed].map(async (kind) => [kind, await readKind(connection, request, kind, signal)] as const)),
  ]);
  // When the project cannot be read, its error explains more than those of its lists.
  if (project.status === "rejected") throw project.reason;
  if (lists.status === "rejected") throw lists.reason;
  const kinds = Object.fromEntries<LiveKind>(lists.value);
  const { organization, grantedScopes } = project.value;
  const resource = wantsSender ? withSenderName(project.value, kinds["sender"]) : project.value.resource;
  return {
    scope: request.scope,
    title: `${target.uid} at ${target.host}`,
    remoteName: target.uid,
    organization,
    kinds: { ...kinds, project: { status: "read", resources: [resource] } },
    grantedScopes: grantedScopes ?? (await readGrantedScopes(connection, signal)),
  };
}

/** Worth a second question, but not worth a plan: a token that may not ask who it is leaves its rights unknown. */
async function readGrantedScopes(connection: Connection, signal: AbortSignal): Promise<readonly string[] | undefined> {
  try {
    return (await readIdentity(connection, signal)).grantedScopes;
  } catch (error) {
    if (error instanceof HttpError && (error.status === 403 || error.status === 404)) return undefined;
    throw error;
  }
}

async function readKind(
  connection: Connection,
  request: SnapshotRequest,
  kind: string,
  signal: AbortSignal,
): Promise<LiveKind> {
  try {
    const resources = await listKind(connection, kind, signal);
    const detailed = kind === "event" ? await withDetails(connection, request, resources, signal) : resources;
    return { status: "read", resources: detailed };
  } catch (error) {
    if (!(error instanceof HttpError) || (error.status !== 403 && error.status !== 404)) throw error;
    const right = missingRight(kind);
    const reason = right === undefined || error.status === 404 ? error.message : `the token lacks ${right}`;
    if (kind !== "datasource") return { status: "unreadable", reason };
    throw new KnownError(`The datasources of project "${request.scope}" cannot be read: ${reason}.`, {
      exitCode: error.status === 403 ? 4 : 1,
      help: "Scopes are fixed when a token is made: make one with PROJECT_DATASOURCE_READ (Project settings > API tokens).",
      cause: error,
    });
  }
}

/** Parameters cost a call for each event of the restrictive class, so only declared events are asked for. */
async function withDetails(
  connection: Connection,
  request: SnapshotRequest,
  events: readonly LiveResource[],
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const wanted = new Set(ownValue(request.details, "event") ?? []);
  return Promise.all(
    events.map(async (event) => (wanted.has(event.remoteId) ? readParameters(connection, event, signal) : event)),
  );
}

/** The API names the default sender by id; people declare it by its `from`. */
function withSenderName({ resource, defaultSenderId }: LiveProject, senders: LiveKind | undefined): LiveResource {
  const { defaultSmsSender: _, ...attributes } = resource.attributes as JsonObject;
  const unreadableBecause = (reason: string): LiveResource => ({
    ...resource,
    attributes,
    unreadable: { ...resource.unreadable, defaultSmsSender: reason },
  });
  if (defaultSenderId === undefined) return { ...resource, attributes: { ...attributes, defaultSmsSender: null } };
  if (senders?.status !== "read") {
    return unreadableBecause(`its sender could not be looked up: ${senders?.reason ?? "no list of senders"}`);
  }
  const sender = senders.resources.find((candidate) => candidate.remoteId === defaultSenderId);
  if (sender === undefined) {
    return unreadableBecause(`the project names sender ${defaultSenderId}, which the list of senders does not hold`);
  }
  return { ...resource, attributes: { ...attributes, defaultSmsSender: sender.label } };
}
