import { errorAnswer, jsonAnswer, Refusal, refuse, type Answer } from "./answer.ts";
import { canSeeProject, checkScopes, identifyCaller } from "./authorise.ts";
import { buildProject } from "./build-project.ts";
import type { FaultAction } from "./fault-format.ts";
import { formatTime } from "./format-time.ts";
import type { RateLimits } from "./rate-limits.ts";
import { splitPath, type SimulatorRequest } from "./read-request.ts";
import type { Platform, ProjectVisit, RateClass, Route, Visit } from "./route.ts";
import { allRoutes } from "./routes/all-routes.ts";
import type { Datasource, Project } from "./state.ts";
import { isReachable } from "./visible-datasources.ts";

/** The faults a request met, and how many requests met them so far. */
export interface MetFaults {
  readonly action: FaultAction;
  readonly turn: number;
}

/** Carries the request out, at once and as a whole, and says what the API answers. */
export function respond(request: SimulatorRequest, platform: Platform, rates: RateLimits, faults: MetFaults): Answer {
  const found = findRoute(request);
  const rateClass: RateClass = "route" in found ? found.route.rateClass : "other";
  const answer = "route" in found ? answerRoute(found, request, platform, rates, faults) : found.answer;
  return { ...answer, headers: { ...rates.headers(rateClass), ...answer.headers } };
}

interface FoundRoute {
  readonly route: Route;
  readonly parameters: ReadonlyMap<string, string>;
}

function findRoute(request: SimulatorRequest): FoundRoute | { readonly answer: Answer } {
  const segments = splitPath(request.path);
  if (segments === undefined) return { answer: errorAnswer(400) };
  if (segments[0] !== "v1") return { answer: errorAnswer(404, "No route found") };
  const matches = allRoutes.flatMap((route) => {
    const parameters = matchPath(route.path, segments.slice(1));
    return parameters === undefined ? [] : [{ route, parameters }];
  });
  if (matches.length === 0) return { answer: errorAnswer(404, "No route found") };
  // Where a literal segment and a parameter both fit, the literal comes first in the table.
  const match = matches.find(({ route }) => route.method === request.method);
  if (match !== undefined) return match;
  const allow = [...new Set(matches.map(({ route }) => route.method))].join(", ");
  return { answer: { ...errorAnswer(405), headers: { Allow: allow } } };
}

function matchPath(path: string, segments: readonly string[]): ReadonlyMap<string, string> | undefined {
  const pattern = path.split("/").filter((part) => part !== "");
  if (pattern.length !== segments.length) return undefined;
  const parameters = new Map<string, string>();
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith(":")) parameters.set(part.slice(1), segment);
    else if (part !== segment) return undefined;
  }
  return parameters;
}

function answerRoute(
  { route, parameters }: FoundRoute,
  request: SimulatorRequest,
  platform: Platform,
  rates: RateLimits,
  faults: MetFaults,
): Answer {
  try {
    const caller = identifyCaller(platform.state, request.headers["authorization"]);
    if (!rates.take(route.rateClass)) throw refuse(429);
    const parameter = (name: string): string => parameters.get(name) ?? "";
    const visit: Visit = { platform, request, caller, parameter, fault: faults.action, faultTurn: faults.turn };
    return answerVisit(route, visit);
  } catch (error) {
    if (error instanceof Refusal) return error.answer;
    return jsonAnswer(500, { message: `The simulator failed: ${String(error)}`, code: 500 });
  }
}

function answerVisit(route: Route, visit: Visit): Answer {
  if (route.needs === "nothing") {
    checkScopes(visit.caller, route);
    return route.answer(visit);
  }
  const inProject: ProjectVisit = { ...visit, project: findProject(visit) };
  checkScopes(visit.caller, route);
  if (route.needs === "project") return route.answer(inProject);
  const datasource = findDatasource(inProject);
  if (visit.caller.kind === "datasource" && visit.caller.datasource !== datasource) throw refuse(404);
  return route.answer({ ...inProject, datasource });
}

function findProject({ platform, caller, parameter }: Visit): Project {
  const { state } = platform;
  const uid = parameter("project");
  let project = state.projects.get(uid);
  if (project === undefined && platform.options.anyProject === true && caller.kind === "api") {
    project = buildProject(state, uid, {}, formatTime(platform.now()));
    state.projects.set(uid, project);
    platform.commit();
  }
  if (project === undefined || !canSeeProject(caller, project)) throw refuse(404, "The project does not exist");
  return project;
}

/** By id or uid; `dsapi` is the first one that no integration made. */
function findDatasource(visit: ProjectVisit): Datasource {
  const wanted = visit.parameter("datasource");
  const reachable = [...visit.project.datasources.values()].filter((datasource) => isReachable(visit, datasource));
  const found =
    wanted === "dsapi"
      ? reachable.find((datasource) => datasource.integration === null && !datasource.deleted)
      : reachable.find((datasource) => datasource.id === wanted || datasource.uid === wanted);
  if (found === undefined) throw refuse(404, "The datasource does not exist");
  return found;
}
