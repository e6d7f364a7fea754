import { buildLockedSpecs } from "../lock/build-locked-specs.ts";
import { checkDatasourceLock, checkProjectLock } from "../lock/check-lock.ts";
import type { LockedProject } from "../lock/lock.ts";
import type { ParsedLock } from "../lock/parse-lock.ts";
import type { Check } from "../model/check.ts";
import { ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { LiveKind, LiveScope, LiveSnapshot } from "../model/snapshot.ts";
import type { SnapshotRequest } from "../model/snapshot-request.ts";
import type { Match } from "../plan/match-live.ts";
import type { LiveReader } from "../providers/provider.ts";

export interface PlanLockInput {
  readonly parsed: ParsedLock;
  /** Where findings point when the lock does not know what they are about. */
  readonly place: Place;
  readonly live: LiveSnapshot;
  readonly requests: readonly SnapshotRequest[];
}

/** Drift of what a plan read anyway, against the lock: one check for each project, and no request more. */
export function checkReadSpecs({ parsed, place, live, requests }: PlanLockInput): readonly Check[] {
  return live.scopes.flatMap((scope) => {
    const locked = parsed.lock.projects.get(scope.scope);
    if (locked === undefined) return [];
    const detailed = requests.find((request) => request.scope === scope.scope)?.details ?? {};
    const specs = buildLockedSpecs(resourcesOf(scope), new Set(ownValue(detailed, "event") ?? []));
    return checkProjectLock({
      scope: scope.scope,
      locked,
      uid: scope.remoteName,
      place: parsed.placeOf(scope.scope) ?? place,
      attributes: isRead(scope, "attribute") ? specs.attributes : undefined,
      events: isRead(scope, "event") ? specs.events : undefined,
      unreadable: ["attribute", "event"].flatMap((kind) => reasonOf(ownValue(scope.kinds, kind))),
    });
  });
}

/** Drift of the datasources' own stream specs, which cost requests: for `--check-lock`. */
export async function checkStreamSpecs(
  { parsed, place }: PlanLockInput,
  datasources: readonly DesiredResource[],
  matches: ReadonlyMap<string, Match>,
  readerOf: (scope: string) => LiveReader,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const checks: Check[] = [];
  for (const { scope, key = "", address } of datasources) {
    const match = matches.get(address);
    const locked = parsed.lock.projects.get(scope);
    if (match?.status !== "found" || locked === undefined) continue;
    const wanted = knownEvents(locked, key);
    const specs = buildLockedSpecs(await readerOf(scope).readSpecs(match.live, wanted, signal), wanted);
    const live = { ...locked, datasources: new Map([[key, { id: match.live.remoteId, ...specs }]]) };
    checks.push(checkDatasourceLock(scope, key, parsed.placeOf(address) ?? place, locked, live));
  }
  return checks;
}

/** Events whose parameters the lock holds for this datasource, or for its project when it does not know it. */
function knownEvents(project: LockedProject, key: string): ReadonlySet<string> {
  const { events } = project.datasources.get(key) ?? project;
  return new Set([...events].filter(([, { parameters }]) => parameters !== undefined).map(([uid]) => uid));
}

function isRead({ kinds }: LiveScope, kind: string): boolean {
  return ownValue(kinds, kind)?.status === "read";
}

function reasonOf(kind: LiveKind | undefined): readonly string[] {
  return kind?.status === "unreadable" ? [kind.reason] : [];
}

function resourcesOf({ kinds }: LiveScope) {
  return ["attribute", "event"].flatMap((kind) => {
    const list = ownValue(kinds, kind);
    return list?.status === "read" ? list.resources : [];
  });
}
