import { HttpError } from "../../http/http-error.ts";
import { KnownError, MissingScopeError } from "../../model/errors.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { Secret } from "../../model/secret.ts";
import type { LiveIdentity } from "../provider.ts";
import type { Connection } from "./normalise.ts";
import {
  readObject,
  readObjects,
  readOptionalText,
  readOptionalTexts,
  readText,
  textsOrUndefined,
} from "../../http/read-shape.ts";

/** The project with what its answer says about the credential. */
export interface LiveProject {
  readonly resource: LiveResource;
  readonly organization: string | undefined;
  readonly grantedScopes: readonly string[] | undefined;
  /** The id of the default sender, to be turned into its `from`. */
  readonly defaultSenderId: string | undefined;
}

/** Reads `GET /project/{uid}`; a project that does not exist or may not be seen is explained with those that may. */
export async function readProject(connection: Connection, uid: string, signal: AbortSignal): Promise<LiveProject> {
  const path = connection.base;
  const endpoint = `GET ${path}`;
  const body = await readOrExplain(connection, uid, signal);
  const entity = readObject(endpoint, "entity", ownValue(body, "entity"));
  const found = readText(endpoint, "entity", entity, "uid");
  if (found !== uid) {
    throw new KnownError(`${endpoint} answered with another project ("${found}").`, {
      exitCode: 1,
      help: "Nothing was changed. Check --api-url and the project's uid.",
    });
  }
  const metadata = readObject(endpoint, "metadata", ownValue(body, "metadata"));
  const uniqueAttributes = readOptionalTexts(endpoint, "metadata", metadata, "uniqueAttributes");
  const sender = readOptionalText(endpoint, "entity", entity, "defaultSmsSender");
  return {
    resource: {
      kind: "project",
      remoteId: uid,
      label: uid,
      identity: { uid },
      attributes: { ...entity, ...(uniqueAttributes === undefined ? {} : { uniqueAttributes }) },
      isDeleted: false,
      isOwn: false,
      // An answer without the merge attributes does not say that there are none.
      ...(uniqueAttributes === undefined && { unreadable: { uniqueAttributes: `${endpoint} did not tell them` } }),
    },
    organization: organizationOf(metadata),
    grantedScopes: textsOrUndefined(ownValue(metadata, "scopes")),
    defaultSenderId: sender === "" ? undefined : sender,
  };
}

async function readOrExplain(connection: Connection, uid: string, signal: AbortSignal): Promise<JsonObject> {
  const path = connection.base;
  try {
    const { body } = await connection.client.get({ path, rateClass: "l" }, signal);
    return readObject(`GET ${path}`, "", body);
  } catch (error) {
    if (!(error instanceof HttpError) || error.status !== 404) throw error;
    throw new MissingScopeError(`Project "${uid}" does not exist, or this token may not see it.`, {
      remoteNames: [uid],
      exitCode: 3,
      help: await reachableProjects(connection, signal),
      cause: error,
    });
  }
}

async function reachableProjects(connection: Connection, signal: AbortSignal): Promise<string> {
  try {
    const { projects } = await readIdentity(connection, signal);
    const names = projects.slice(0, 10).map((name) => `"${name}"`);
    return projects.length === 0
      ? "The token reaches no project. Link it to one in the dashboard: Project settings > API tokens."
      : `The token reaches ${names.join(", ")}${projects.length > 10 ? " and others" : ""}. Correct the project's uid, or use another token.`;
  } catch (error) {
    if (error instanceof KnownError) return "Check the project's uid in the dashboard: Project settings.";
    throw error;
  }
}

/**
 * Reads `GET /`: who the token is. The answer echoes the token itself (seen in recorded answers), so it is registered
 * as a secret before anything else happens.
 */
export async function readIdentity({ client, register }: Connection, signal: AbortSignal): Promise<LiveIdentity> {
  const { body } = await client.get({ path: "/", rateClass: "l" }, signal);
  const answer = readObject("GET /", "", body);
  const entity = readObject("GET /", "entity", ownValue(answer, "entity"));
  const echoed = ownValue(entity, "token");
  if (typeof echoed === "string" && echoed !== "") register(new Secret(echoed));
  const metadata = ownValue(answer, "metadata");
  const projects = ownValue(entity, "projects");
  return {
    organization: isJsonObject(metadata) ? organizationOf(metadata) : undefined,
    projects:
      projects === undefined || projects === null
        ? []
        : readObjects("GET /", "entity.projects", projects).map((project, index) =>
            readText("GET /", `entity.projects[${index}]`, project, "uid"),
          ),
    grantedScopes: isJsonObject(metadata) ? textsOrUndefined(ownValue(metadata, "scopes")) : undefined,
  };
}

function organizationOf(metadata: JsonObject): string | undefined {
  const organization: Json | undefined = ownValue(metadata, "organization");
  const name = isJsonObject(organization) ? ownValue(organization, "name") : undefined;
  return typeof name === "string" ? name : undefined;
}
