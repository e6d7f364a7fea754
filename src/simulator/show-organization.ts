import { isJsonObject, type JsonObject } from "./json.ts";
import type { Caller, Visit } from "./route.ts";
import type { Project } from "./state.ts";

/** The organization as the token may see it: funds only with `ACCOUNT_READ`. */
export function showOrganization({ platform, caller }: Pick<Visit, "platform" | "caller">): JsonObject {
  const { account, ...summary } = platform.state.organization;
  return grantedScopes(caller).includes("ACCOUNT_READ") && isJsonObject(account) ? { ...summary, account } : summary;
}

export function grantedScopes(caller: Caller): readonly string[] {
  return caller.kind === "api" ? caller.token.scopes : [];
}

/** The attributes contacts are merged by; `_user_id` comes first. */
function listUniqueAttributes(project: Project): readonly string[] {
  const unique = [...project.attributes.values()].filter((attribute) => attribute.unique && attribute.enabled);
  return unique
    .map((attribute) => attribute.uid)
    .toSorted((a, b) => Number(b === "_user_id") - Number(a === "_user_id"));
}

/** What the API adds to answers about a project. */
export function showProjectMetadata(visit: Pick<Visit, "platform" | "caller">, project: Project): JsonObject {
  return {
    uniqueAttributes: listUniqueAttributes(project),
    organization: showOrganization(visit),
    scopes: grantedScopes(visit.caller),
  };
}
