import { refuse } from "./answer.ts";
import { allScopes } from "./scopes.ts";
import type { Caller, Route } from "./route.ts";
import type { Project, State } from "./state.ts";

/** Whose request this is; refuses with 401. */
export function identifyCaller(state: State, authorization: string | undefined): Caller {
  const secret = /^Bearer (\S+)$/u.exec(authorization ?? "")?.[1];
  if (secret === undefined) throw refuse(401, "A bearer token is required");
  const token = state.tokens.find((candidate) => candidate.token === secret);
  if (token !== undefined) return { kind: "api", token };
  for (const project of state.projects.values()) {
    for (const datasource of project.datasources.values()) {
      if (datasource.token.token === secret && !datasource.deleted) return { kind: "datasource", project, datasource };
    }
  }
  if (!state.acceptAnyToken) throw refuse(401, "Invalid credentials");
  const anyToken = { id: "0".repeat(24), token: secret, title: "Any token", scopes: allScopes, projects: null };
  return { kind: "api", token: { ...anyToken, createdAt: "2025-01-01T00:00:00+00:00" } };
}

/** Refuses with 403 when the token may not use the route at all. */
export function checkScopes(caller: Caller, route: Route): void {
  if (caller.kind === "datasource") {
    if (route.needs !== "stream") throw refuse(403, "A datasource token is only good for the stream of its datasource");
    return;
  }
  const missing = route.scopes.filter((scope) => !caller.token.scopes.includes(scope));
  if (missing.length > 0) throw refuse(403, `The token lacks ${missing.join(" and ")}`);
}

/** A project the token is not linked to does not exist for it. */
export function canSeeProject(caller: Caller, project: Project): boolean {
  if (caller.kind === "datasource") return caller.project === project;
  return caller.token.projects === null || caller.token.projects.includes(project.uid);
}
