import { jsonAnswer } from "../answer.ts";
import { canSeeProject } from "../authorise.ts";
import type { Json } from "../json.ts";
import type { Route, Visit } from "../route.ts";
import { maskToken } from "../show-datasource.ts";
import { grantedScopes, showOrganization, showProjectMetadata } from "../show-organization.ts";

/** Who am I, and what is a project like. */
export const identityRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/",
    needs: "nothing",
    rateClass: "l",
    scopes: [],
    answer: (visit) =>
      jsonAnswer(200, {
        entity: { ...showToken(visit), projects: showProjects(visit) },
        metadata: { organization: showOrganization(visit), scopes: grantedScopes(visit.caller) },
      }),
  },
  {
    method: "GET",
    path: "/project/:project",
    needs: "project",
    rateClass: "l",
    scopes: [],
    answer: (visit) =>
      jsonAnswer(200, { entity: visit.project.settings, metadata: showProjectMetadata(visit, visit.project) }),
  },
];

function showToken({ caller, platform }: Visit): Readonly<Record<string, Json>> {
  if (caller.kind === "datasource") return {};
  const { id, title, token, createdAt } = caller.token;
  const shown = platform.options.tokensReadable === "masked" ? maskToken(token) : token;
  return { id, title, token: shown, createdAt, callbackUrl: null, testMode: false, support: [] };
}

function showProjects({ caller, platform }: Visit): readonly Json[] {
  const seen = [...platform.state.projects.values()].filter((project) => canSeeProject(caller, project));
  return seen.map((project) => project.settings);
}
