import type { ProjectVisit } from "./route.ts";
import type { Datasource } from "./state.ts";

/** The API datasources a list shows now: lags and stale replicas hide the young ones. */
export function listVisibleDatasources(visit: ProjectVisit): readonly Datasource[] {
  const listLagMs = visit.platform.options.listLagMs ?? 0;
  const now = visit.platform.now().getTime();
  const known = [...visit.project.datasources.values()].filter((datasource) => isReachable(visit, datasource));
  const visible = known.filter(
    (datasource) =>
      !isHiddenByFault(visit, datasource) &&
      (datasource.committedAt === null || now - datasource.committedAt >= listLagMs),
  );
  for (const datasource of known) datasource.listsSince += 1;
  return visible;
}

/** Whether the datasource exists as far as the API is concerned. */
export function isReachable(visit: Pick<ProjectVisit, "platform">, datasource: Datasource): boolean {
  return datasource.type === "dsapi" && (!datasource.deleted || visit.platform.options.includeDeleted === true);
}

/** Whether a fault keeps this datasource out of this answer. */
export function isHiddenByFault(
  { fault, faultTurn, platform }: Pick<ProjectVisit, "fault" | "faultTurn" | "platform">,
  datasource: Datasource,
): boolean {
  if (datasource.committedAt === null) return false;
  if (fault.alternating === true && faultTurn % 2 === 1) return true;
  const age = platform.now().getTime() - datasource.committedAt;
  const { ms = 0, requests = 0 } = fault.staleList ?? {};
  return age < ms || datasource.listsSince < requests;
}
