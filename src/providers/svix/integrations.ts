import type { GetClient } from "../../http/http-client.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import { readObject, readOptionalText, readOptionalTexts, readText, type Endpoint } from "../../http/read-shape.ts";
import { KnownError } from "../../model/errors.ts";
import type { JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveGap } from "../../model/snapshot.ts";
import { applicationPath } from "./applications.ts";
import { isMissing } from "./is-missing.ts";
import { walkList } from "./walk-list.ts";

/** What the lists of several applications show, and the applications that do not exist. */
export interface IntegrationLists {
  readonly resources: readonly LiveResource[];
  readonly gaps: Readonly<Record<string, LiveGap>>;
}

/** Every integration of the applications, one list each. */
export async function listIntegrations(
  client: GetClient,
  applications: readonly string[],
  signal: AbortSignal,
): Promise<IntegrationLists> {
  const lists = await Promise.all(
    applications.map(async (application) => ({ application, list: await listOne(client, application, signal) })),
  );
  const resources = lists.flatMap(({ list }) => list ?? []);
  refuseAliases(resources);
  const missing = lists.filter(({ list }) => list === undefined);
  return {
    resources,
    gaps: Object.fromEntries(
      missing.map(({ application }) => [
        application,
        { reason: `the application "${application}" does not exist`, isMissing: true },
      ]),
    ),
  };
}

async function listOne(
  client: GetClient,
  application: string,
  signal: AbortSignal,
): Promise<readonly LiveResource[] | undefined> {
  const path = integrationsPath(application);
  try {
    const entities = await walkList(client, { path, idField: "id" }, signal);
    return entities.map((entity, index) => normaliseIntegration(`GET ${path}`, `data[${index}]`, application, entity));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** One application under two names would have its integrations twice, and a removal could hit what is declared. */
function refuseAliases(resources: readonly LiveResource[]): void {
  const owners = new Map<string, string>();
  for (const { remoteId } of resources) {
    const { application, id } = splitRemoteId(remoteId);
    const other = owners.get(id);
    if (other !== undefined && other !== application) {
      throw new KnownError(`"${other}" and "${application}" are one application.`, {
        exitCode: 3,
        help: "Name it the same way everywhere: by its uid, or by its id.",
      });
    }
    owners.set(id, application);
  }
}

/** One integration by its id below its application; undefined when there is none. */
export async function readIntegration(
  client: GetClient,
  remoteId: string,
  signal: AbortSignal,
): Promise<LiveResource | undefined> {
  const { application, id } = splitRemoteId(remoteId);
  if (application === "") return undefined;
  const path = integrationPath(application, id);
  const endpoint = `GET ${path}` as const;
  try {
    const { body } = await client.get({ path, rateClass: "unstated" }, signal);
    const live = normaliseIntegration(endpoint, "the answer", application, readObject(endpoint, "", body));
    if (live.remoteId === remoteId) return live;
    throw new KnownError(`${endpoint} answered with another integration (${live.remoteId}).`, {
      exitCode: 1,
      help: "Nothing was changed. A cache or proxy may answer in the API's place: check `url`, `region` or SVIX_SERVER_URL.",
    });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

export function integrationsPath(application: string): string {
  return `${applicationPath(application)}/integration`;
}

export function integrationPath(application: string, id: string): string {
  return `${integrationsPath(application)}/${encodeSegment(id)}`;
}

/** The application and the id there: `acme/integ_…`, as no call takes the id alone. */
export function splitRemoteId(remoteId: string): { readonly application: string; readonly id: string } {
  const at = remoteId.lastIndexOf("/");
  return { application: remoteId.slice(0, Math.max(0, at)), id: remoteId.slice(at + 1) };
}

/** An integration as the engine compares it. Its key is no part of it, and is never asked for. */
export function normaliseIntegration(
  endpoint: Endpoint,
  field: string,
  application: string,
  entity: JsonObject,
): LiveResource {
  const id = readText(endpoint, field, entity, "id");
  const name = readText(endpoint, field, entity, "name");
  const flags = readOptionalTexts(endpoint, field, entity, "featureFlags") ?? [];
  const createdAt = readOptionalText(endpoint, field, entity, "createdAt");
  return {
    kind: "integration",
    remoteId: `${application}/${id}`,
    label: `${application}/${name}`,
    identity: { path: `${application}/${name}` },
    attributes: { application, name, featureFlags: flags.toSorted() },
    ...(createdAt === undefined ? {} : { createdAt }),
    isDeleted: false,
    isOwn: true,
  };
}
