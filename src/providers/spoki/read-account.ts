import type { GetClient } from "../../http/http-client.ts";
import { HttpError } from "../../http/http-error.ts";
import { readObject } from "../../http/read-shape.ts";
import { KnownError } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { Secret } from "../../model/secret.ts";
import type { LiveKind, LiveScope } from "../../model/snapshot.ts";
import type { SnapshotRequest } from "../../model/snapshot-request.ts";
import type { LiveIdentity } from "../provider.ts";
import { UnfinishedListError } from "../read-to-end.ts";
import { keyHelp } from "./judge-refusal.ts";
import { listedKind, normaliserOf } from "./kind-lists.ts";
import { spokiKinds } from "./kinds.ts";
import { rateClassOf } from "./rates.ts";
import { itemPath } from "./send.ts";
import { walkList } from "./walk-list.ts";

/** What reading an account needs. */
export interface ReadMeans {
  readonly client: GetClient;
  readonly register: (secret: Secret) => void;
  readonly signal: AbortSignal;
}

/** Lists one kind to its end. */
export async function listKind(
  { client, register, signal }: ReadMeans,
  kind: string,
): Promise<readonly LiveResource[]> {
  const { path, query = {} } = listedKind(kind);
  return normaliseAll(kind, await walkList(client, { path, query }, signal), register);
}

/** One resource by its id; undefined when there is none. */
export async function readResource(
  { client, register, signal }: ReadMeans,
  kind: string,
  remoteId: string,
): Promise<LiveResource | undefined> {
  const path = itemPath(listedKind(kind).path, remoteId);
  try {
    const { body } = await client.get({ path, rateClass: rateClassOf("GET", path) }, signal);
    const live = normaliserOf(kind, register)(`GET ${path}`, "the answer", readObject(`GET ${path}`, "", body));
    if (live.remoteId === remoteId) return live;
    throw new KnownError(`GET ${path} answered with another ${kind} (${live.remoteId}).`, {
      exitCode: 1,
      help: "Nothing was changed. A cache or proxy may answer in the API's place: check `url` or SPOKI_API_URL.",
    });
  } catch (error) {
    if (error instanceof HttpError && error.status === 404) return undefined;
    throw error;
  }
}

/**
 * Reads what a plan asked for of one account, with one list call for each kind (two kinds that come from one list share
 * it). A kind that the key may not see leaves the others readable; a key that may see nothing is no key.
 */
export async function readAccount(
  means: ReadMeans,
  host: string,
  { scope, kinds }: SnapshotRequest,
): Promise<LiveScope> {
  const lists = new Map<string, Promise<readonly JsonObject[]>>();
  const read = (kind: string): Promise<readonly JsonObject[]> => {
    const { path, query = {} } = listedKind(kind);
    const known = lists.get(path) ?? walkList(means.client, { path, query }, means.signal);
    lists.set(path, known);
    return known;
  };
  const states = await Promise.all(kinds.map(async (kind) => [kind, await tryKind(kind, read(kind), means)] as const));
  const refused = states.flatMap(([, { error }]) => (error === undefined ? [] : [error]));
  const [first] = refused;
  if (first !== undefined && refused.length === states.length) throw explained(scope, first);
  return {
    scope,
    title: host,
    remoteName: host,
    organization: undefined,
    kinds: Object.fromEntries(states.map(([kind, { state }]) => [kind, state])),
    grantedScopes: undefined,
  };
}

interface KindState {
  readonly state: LiveKind;
  readonly error?: KnownError;
}

async function tryKind(
  kind: string,
  list: Promise<readonly JsonObject[]>,
  { register }: ReadMeans,
): Promise<KindState> {
  try {
    return { state: { status: "read", resources: normaliseAll(kind, await list, register) } };
  } catch (error) {
    if (!(error instanceof KnownError) || !leavesOthersReadable(kind, error)) throw error;
    return { state: { status: "unreadable", reason: error.message.replace(/\.$/, "") }, error };
  }
}

/** A refusal of one list, and an endless list of something that is only looked at. */
function leavesOthersReadable(kind: string, error: KnownError): boolean {
  if (error instanceof HttpError) return error.status === 403 || error.status === 404;
  const isOnlyChecked = spokiKinds.some((rules) => rules.kind === kind && !rules.canCreate);
  return error instanceof UnfinishedListError && isOnlyChecked;
}

/** The account that the key belongs to; there may be several for an agency's key. */
export async function readIdentity(means: ReadMeans): Promise<LiveIdentity> {
  const accounts = await listKind(means, "account").catch((error: unknown) => {
    throw error instanceof KnownError ? explained("the account", error) : error;
  });
  const organization = accounts.length === 1 ? accounts[0]?.label : undefined;
  return { organization, projects: [], grantedScopes: undefined };
}

function normaliseAll(
  kind: string,
  entities: readonly JsonObject[],
  register: (secret: Secret) => void,
): readonly LiveResource[] {
  const normalise = normaliserOf(kind, register);
  const { path } = listedKind(kind);
  return entities.map((entity, index) => normalise(`GET ${path}`, `results[${index}]`, entity));
}

/** The same failure with the help that fits this vendor. */
function explained(scope: string, error: KnownError): KnownError {
  if (!(error instanceof HttpError)) return error;
  const help =
    error.status === 401 || error.status === 403
      ? keyHelp
      : error.status === 404
        ? "check the server's address: `url` or SPOKI_API_URL"
        : error.help;
  const told = help === undefined ? {} : { help };
  return new KnownError(`"${scope}": ${error.message}`, { exitCode: error.exitCode, ...told, cause: error });
}
