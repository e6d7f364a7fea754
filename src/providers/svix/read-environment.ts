import type { GetClient } from "../../http/http-client.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveKind, LiveScope } from "../../model/snapshot.ts";
import type { SnapshotRequest } from "../../model/snapshot-request.ts";
import { explainFailure } from "../explain-failure.ts";
import type { LiveIdentity } from "../provider.ts";
import { declaredApplications, involvedApplications, readApplication, readApplications } from "./applications.ts";
import { eventTypesPath, listEventTypes, readEventType } from "./event-types.ts";
import { listIntegrations, readIntegration } from "./integrations.ts";
import { isWithoutEndpoint } from "./is-missing.ts";

/** Lists one kind to its end; what belongs to applications, of those that the scope names. */
export async function listKind(
  client: GetClient,
  scope: DeclaredScope,
  kind: string,
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  switch (kind) {
    case "event-type":
      return listEventTypes(client, signal);
    case "application":
      return readApplications(client, declaredApplications(scope), signal);
    case "integration":
      return (await listIntegrations(client, involvedApplications(scope), signal)).resources;
    default:
      throw new Error(`no list for kind ${kind}`);
  }
}

/** One resource by its remote id; undefined when there is none. */
export async function readResource(
  client: GetClient,
  kind: string,
  remoteId: string,
  signal: AbortSignal,
): Promise<LiveResource | undefined> {
  switch (kind) {
    case "event-type":
      return readEventType(client, remoteId, signal);
    case "application":
      return readApplication(client, remoteId, signal);
    case "integration":
      return readIntegration(client, remoteId, signal);
    default:
      throw new Error(`no ${kind} can be read`);
  }
}

/** Reads what a plan asked for of one environment. Its token is good for all of it or for nothing. */
export async function readEnvironment(
  client: GetClient,
  host: string,
  scope: DeclaredScope,
  { scope: name, kinds }: SnapshotRequest,
  signal: AbortSignal,
): Promise<LiveScope> {
  const lists = await Promise.all(
    kinds.map(
      async (kind) => [kind, await explainFailure(name, readKind(client, scope, kind, signal), helpFor)] as const,
    ),
  );
  return {
    scope: name,
    title: host,
    remoteName: host,
    organization: undefined,
    kinds: Object.fromEntries(lists),
    grantedScopes: undefined,
  };
}

async function readKind(client: GetClient, scope: DeclaredScope, kind: string, signal: AbortSignal): Promise<LiveKind> {
  if (kind !== "integration") return { status: "read", resources: await listKind(client, scope, kind, signal) };
  try {
    return { status: "read", ...(await listIntegrations(client, involvedApplications(scope), signal)) };
  } catch (error) {
    if (!isWithoutEndpoint(error)) throw error;
    const reason = "this server has no integrations, as self-hosted ones do not";
    return { status: "unreadable", reason, help: "Declare integrations for environments of Svix Cloud only." };
  }
}

/** The vendor's health endpoint needs no token and proves nothing, so the shortest list is asked for. */
export async function readIdentity(client: GetClient, host: string, signal: AbortSignal): Promise<LiveIdentity> {
  await explainFailure(
    "the environment",
    client.get({ path: eventTypesPath, query: { limit: "1" }, rateClass: "unstated" }, signal),
    helpFor,
  );
  return { organization: host, projects: [], grantedScopes: undefined };
}

function helpFor(status: number | undefined): string | undefined {
  if (status === 401 || status === 403) {
    return "Check the variable that holds the token: it must be an API token of this environment (API Access), not one of the app portal.";
  }
  if (status === 404) return "Check the server's address: `url`, `region` or SVIX_SERVER_URL.";
  return undefined;
}
