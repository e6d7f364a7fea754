import type { GetClient } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { KnownError } from "../../model/errors.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveScope } from "../../model/snapshot.ts";
import type { SnapshotRequest } from "../../model/snapshot-request.ts";
import type { LiveIdentity } from "../provider.ts";
import { eventTypesPath, listEventTypes } from "./event-types.ts";

/** Lists one kind to its end; a kind without a list is a bug of ours. */
export async function listKind(client: GetClient, kind: string, signal: AbortSignal): Promise<readonly LiveResource[]> {
  if (kind === "event-type") return listEventTypes(client, signal);
  throw new Error(`no list for kind ${kind}`);
}

/** Reads what a plan asked for of one environment. Its token is good for all of it or for nothing. */
export async function readEnvironment(
  client: GetClient,
  host: string,
  { scope, kinds }: SnapshotRequest,
  signal: AbortSignal,
): Promise<LiveScope> {
  const lists = await Promise.all(
    kinds.map(async (kind) => [kind, await explained(scope, listKind(client, kind, signal))] as const),
  );
  return {
    scope,
    title: host,
    remoteName: host,
    organization: undefined,
    kinds: Object.fromEntries(lists.map(([kind, resources]) => [kind, { status: "read", resources }])),
    grantedScopes: undefined,
  };
}

/** The vendor's health endpoint needs no token and proves nothing, so the shortest list is asked for. */
export async function readIdentity(client: GetClient, host: string, signal: AbortSignal): Promise<LiveIdentity> {
  await explained(
    "the environment",
    client.get({ path: eventTypesPath, query: { limit: "1" }, rateClass: "unstated" }, signal),
  );
  return { organization: host, projects: [], grantedScopes: undefined };
}

/** The same failure with the help that fits this vendor. */
async function explained<T>(scope: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    const help = helpFor(error.status);
    if (help === undefined) throw error;
    throw new KnownError(`"${scope}": ${error.message}`, { exitCode: error.exitCode, help, cause: error });
  }
}

function helpFor(status: number | undefined): string | undefined {
  if (status === 401 || status === 403) {
    return "Check the variable that holds the token: it must be an API token of this environment (API Access), not one of the app portal.";
  }
  if (status === 404) return "Check the server's address: `url`, `region` or SVIX_SERVER_URL.";
  return undefined;
}
