import type { GetClient } from "../../http/http-client.ts";
import { encodeSegment } from "../../http/path-segment.ts";
import { readObject, readOptionalText, readText } from "../../http/read-shape.ts";
import { KnownError } from "../../model/errors.ts";
import type { DeclaredScope } from "../../model/declaration.ts";
import { ownValue } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { isMissing } from "./is-missing.ts";

/** `/api/v1/app/{app}`; an application goes by its id or its uid. */
export function applicationPath(application: string): string {
  return `/api/v1/app/${encodeSegment(application)}`;
}

/** The applications that a scope declares, which are the only ones that are looked at: an environment has thousands. */
export function declaredApplications({ declarations }: Pick<DeclaredScope, "declarations">): readonly string[] {
  return declarations.flatMap(({ kind, key }) => (kind === "application" && key !== undefined ? [key] : []));
}

/** Those, and the ones that declared integrations belong to; sorted. */
export function involvedApplications(scope: Pick<DeclaredScope, "declarations">): readonly string[] {
  const owners = scope.declarations.flatMap(({ kind, value }) => {
    const application = ownValue(value, "application");
    return kind === "integration" && typeof application === "string" ? [application] : [];
  });
  return [...new Set([...declaredApplications(scope), ...owners])].toSorted();
}

/** The named applications as far as they exist, one call each. */
export async function readApplications(
  client: GetClient,
  applications: readonly string[],
  signal: AbortSignal,
): Promise<readonly LiveResource[]> {
  const found = await Promise.all(applications.map((application) => readApplication(client, application, signal)));
  return found.filter((each) => each !== undefined);
}

/** One application by its uid or id; undefined when there is none. */
export async function readApplication(
  client: GetClient,
  application: string,
  signal: AbortSignal,
): Promise<LiveResource | undefined> {
  const path = applicationPath(application);
  const endpoint = `GET ${path}` as const;
  try {
    const { body } = await client.get({ path, rateClass: "unstated" }, signal);
    const entity = readObject(endpoint, "", body);
    const id = readText(endpoint, "the answer", entity, "id");
    const name = readText(endpoint, "the answer", entity, "name");
    const uid = readOptionalText(endpoint, "the answer", entity, "uid");
    if (application !== id && application !== uid) {
      throw new KnownError(`${endpoint} answered with another application (${uid ?? id}).`, {
        exitCode: 1,
        help: "Nothing was changed. A cache or proxy may answer in the API's place: check `url`, `region` or SVIX_SERVER_URL.",
      });
    }
    return {
      kind: "application",
      remoteId: id,
      label: uid ?? name,
      identity: { id, ...(uid === undefined ? {} : { uid }) },
      attributes: { name },
      isDeleted: false,
      isOwn: true,
    };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
