import { buildDesiredGraph } from "../desired/build-desired-graph.ts";
import { buildLockedSpecs } from "../lock/build-locked-specs.ts";
import type { Lock, LockedDatasource, LockedProject } from "../lock/lock.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveSnapshot } from "../model/snapshot.ts";
import { ambiguousMatch, badPin } from "../plan/plan-findings.ts";
import { matchAll, type Match } from "../plan/match-live.ts";
import type { LiveReader } from "../providers/provider.ts";
import type { LiveLock, LockMeans } from "./live-lock.ts";

/** What is live of every project, by its key. */
export interface LockedProjects extends Pick<LiveLock, "missing" | "findings"> {
  readonly projects: Lock["projects"];
}

/** What it takes to read projects: their datasources, which were listed, and readers for the rest. */
export interface ProjectMeans extends Pick<LockMeans, "providerOf" | "signal"> {
  readonly live: LiveSnapshot;
  readonly readerOf: (scope: string) => LiveReader;
}

/** Reads the facts of projects and of their declared datasources. Parameters of declared events only, unless `wantsAll`. */
export async function readLockedProjects(
  config: Config,
  wantsAll: boolean,
  { live, readerOf, ...means }: ProjectMeans,
): Promise<LockedProjects> {
  const graph = buildDesiredGraph(config, [], means.providerOf);
  const datasources = graph.resources.filter(({ kind }) => kind === "datasource");
  const matches = matchAll(datasources, live);
  const findings = datasources.flatMap((desired) => describeMismatch(desired, matches.get(desired.address)));
  if (findings.length > 0) return { projects: new Map(), missing: [], findings };

  const projects: [string, LockedProject][] = [];
  for (const scope of config.scopes) {
    const found = datasources.flatMap(({ scope: owner, key, address }) => {
      const match = matches.get(address);
      return owner === scope.key && match?.status === "found" ? [[key ?? "", match.live] as const] : [];
    });
    projects.push([scope.key, await readProject(scope, readerOf(scope.key), found, wantsAll, means.signal)]);
  }
  const missing = datasources.map(({ address }) => address).filter((each) => matches.get(each)?.status === "missing");
  return { projects: new Map(projects), missing, findings };
}

async function readProject(
  scope: DeclaredScope,
  reader: LiveReader,
  datasources: readonly (readonly [string, LiveResource])[],
  wantsAll: boolean,
  signal: AbortSignal,
): Promise<LockedProject> {
  const wanted = wantsAll ? "all" : declaredEvents(scope);
  const own = await reader.readSpecs("scope", wanted, signal);
  const read = datasources.map(async ([key, live]): Promise<readonly [string, LockedDatasource]> => {
    const specs = await reader.readSpecs(live, wanted, signal);
    return [key, { id: live.remoteId, ...lockSpecs(specs, wanted) }];
  });
  return { uid: scope.remoteName, ...lockSpecs(own, wanted), datasources: new Map(await Promise.all(read)) };
}

function lockSpecs(resources: readonly LiveResource[], wanted: "all" | ReadonlySet<string>) {
  return buildLockedSpecs(resources, wanted === "all" ? new Set(resources.map(({ remoteId }) => remoteId)) : wanted);
}

/** The event types that a scope declares: those whose parameters somebody relies on. */
export function declaredEvents({ declarations }: DeclaredScope): ReadonlySet<string> {
  return new Set(declarations.flatMap(({ kind, key }) => (kind === "event" && key !== undefined ? [key] : [])));
}

type Desired = Parameters<typeof ambiguousMatch>[0];

function describeMismatch(desired: Desired, match: Match | undefined): readonly Diagnostic[] {
  if (match?.status === "ambiguous") return [ambiguousMatch(desired, match.candidates, "datasources")];
  if (match?.status !== "bad-pin") return [];
  const place = desired.identity.by === "id" ? desired.identity.place : desired.place;
  return [badPin(desired, place, match.id, match.isDeleted, "datasources")];
}
