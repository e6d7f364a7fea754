import { buildDesiredGraph } from "../desired/build-desired-graph.ts";
import { refreshPlatforms } from "../live/refresh-platforms.ts";
import type { Config, DeclaredScope } from "../model/declaration.ts";
import type { ManualTask } from "../model/checklist.ts";
import { compareDiagnostics, compareText } from "../model/diagnostic.ts";
import { KnownError, MissingScopeError } from "../model/errors.ts";
import type { KindRules } from "../model/kind.ts";
import type { Plan, PlatformFailure } from "../model/plan.ts";
import { unreadablePlatform } from "../plan/plan-findings.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { SinkPort, SinkState } from "../model/sink.ts";
import type { ParsedLock } from "../lock/parse-lock.ts";
import type { Check } from "../model/check.ts";
import type { Place } from "../model/place.ts";
import { buildChecklist, missingScopeChecklist } from "../plan/build-checklist.ts";
import { buildPlan, type PlanScope } from "../plan/build-plan.ts";
import { matchAll, type Match } from "../plan/match-live.ts";
import type { LiveReader, Provider } from "../providers/provider.ts";
import { refuseSharedPrune } from "./refuse-shared-prune.ts";
import { checkReadEventTypes } from "./check-event-type-lock.ts";
import { checkReadSpecs, checkStreamSpecs, type PlanLockInput } from "./check-plan-lock.ts";

/** What making a plan touches: it can read, and it can look into sinks. */
export interface PlanMeans {
  readonly providerOf: (name: string) => Provider;
  readonly readerOf: (scope: DeclaredScope) => LiveReader;
  readonly sinks: Pick<SinkPort, "inspect">;
  readonly digest: (text: string) => string;
  readonly signal: AbortSignal;
}

/** The committed lock, to be held against what a plan reads. */
export interface PlanLock {
  readonly parsed: ParsedLock;
  readonly place: Place;
  /** Also read the datasources' own stream specs, which costs requests. */
  readonly readsStreams: boolean;
}

/** A plan with what it was computed from. */
export interface PlanOutcome {
  readonly plan: Plan;
  readonly desired: ReadonlyMap<string, DesiredResource>;
  /** What only a person can do. */
  readonly checklist: readonly ManualTask[];
}

/** Config -> desired; live, read once; comparison; plan. Writes nothing anywhere. */
export async function makePlan(
  config: Config,
  targets: readonly string[],
  means: PlanMeans,
  { deliversUnknown = false, lock }: { readonly deliversUnknown?: boolean; readonly lock?: PlanLock | undefined } = {},
): Promise<PlanOutcome> {
  refuseSharedPrune(config);
  const graph = buildDesiredGraph(config, targets, means.providerOf);
  if (graph.requests.length + graph.contractOnly.length === 0) throw nothingToPlan(targets);
  const scopeOf = new Map(config.scopes.map((scope) => [scope.key, scope]));
  const readerOf = (key: string) => means.readerOf(declared(scopeOf, key));
  const kindOf = (resource: DesiredResource) => rulesOf(resource, declared(scopeOf, resource.scope), means.providerOf);
  const platformOf = (key: string) => declared(scopeOf, key).provider;
  const reading = refreshPlatforms(graph.requests, platformOf, readerOf, means.signal);
  const { live, failures } = await reading.catch((error: unknown) => {
    throw error instanceof MissingScopeError
      ? withTasks(error, config, graph.resources, kindOf, means.providerOf)
      : error;
  });
  const matches = matchAll(graph.declared, live);
  const lockChecks =
    lock === undefined
      ? []
      : [
          ...(await checkLock(
            lock,
            { ...lock, live, requests: graph.requests },
            graph.resources,
            matches,
            readerOf,
            means,
          )),
          ...checkReadEventTypes({ ...lock, live, declared: graph.declared, kindOf, scopes: config.scopes }),
        ];
  const made = buildPlan({
    lockChecks,
    environment: config.environment,
    targets,
    desired: graph.resources,
    contractOnly: graph.contractOnly,
    live,
    matches,
    sinkStates: await inspectSinks(graph.resources, matches, means.sinks),
    scopes: config.scopes.map((scope) => planScope(scope, means.providerOf(scope.provider))),
    organization: config.organization,
    severities: config.severities,
    deliversUnknown,
    digest: means.digest,
  });
  const desired = new Map(graph.resources.map((resource) => [resource.address, resource]));
  const placeOf = (key: string) => declared(scopeOf, key).place;
  const plan = failures.length === 0 ? made : withFailures(made, failures, placeOf);
  return { plan, desired, checklist: buildChecklist({ plan, desired, kindOf }) };
}

function rulesOf(resource: DesiredResource, scope: DeclaredScope, providerOf: (name: string) => Provider): KindRules {
  const rules = providerOf(scope.provider).kinds.find(({ kind }) => kind === resource.kind);
  if (rules === undefined) throw new Error(`no rules for kind ${resource.kind}`);
  return rules;
}

/** The same error with what must be done by hand in each missing scope before a plan can be made. */
function withTasks(
  error: MissingScopeError,
  { scopes }: Config,
  resources: readonly DesiredResource[],
  kindOf: (resource: DesiredResource) => KindRules,
  providerOf: (name: string) => Provider,
): MissingScopeError {
  const tasks = scopes
    .filter(({ remoteName }) => error.remoteNames.includes(remoteName))
    .flatMap((scope) => {
      const own = resources.filter((resource) => resource.scope === scope.key);
      const provider = providerOf(scope.provider);
      const rights = own.flatMap(({ kind }) =>
        (["read", "create"] as const).flatMap((access) => provider.scopesFor(kind, access)),
      );
      return missingScopeChecklist(scope, own, [...new Set(rights)].toSorted(compareText), kindOf);
    });
  const { message, exitCode, help, remoteNames, cause } = error;
  return new MissingScopeError(message, {
    exitCode,
    remoteNames,
    tasks,
    cause,
    ...(help === undefined ? {} : { help }),
  });
}

/** The plan of what could be read, which says what could not. */
function withFailures(plan: Plan, failures: readonly PlatformFailure[], placeOf: (scope: string) => Place): Plan {
  const told = failures.map((failure) => unreadablePlatform(failure, placeOf(failure.scopes[0] ?? "")));
  const findings = [...plan.findings, ...told].toSorted(compareDiagnostics);
  return { ...plan, findings, failures, isComplete: false };
}

async function checkLock(
  lock: PlanLock,
  input: PlanLockInput,
  resources: readonly DesiredResource[],
  matches: ReadonlyMap<string, Match>,
  readerOf: (scope: string) => LiveReader,
  { signal }: PlanMeans,
): Promise<readonly Check[]> {
  const datasources = lock.readsStreams ? resources.filter(({ kind }) => kind === "datasource") : [];
  const own = await checkStreamSpecs(input, datasources, matches, readerOf, signal);
  return [...checkReadSpecs(input), ...own];
}

/** What each sink of an existing resource holds; without a readable secret there is nothing to compare with. */
async function inspectSinks(
  resources: readonly DesiredResource[],
  matches: ReadonlyMap<string, Match>,
  sinks: Pick<SinkPort, "inspect">,
): Promise<ReadonlyMap<string, readonly SinkState[]>> {
  const states = new Map<string, readonly SinkState[]>();
  for (const { address, sinks: declared = [], folder } of resources) {
    const match = matches.get(address);
    if (match?.status !== "found" || declared.length === 0) continue;
    const { secret } = match.live;
    const reason = secret?.status === "hidden" ? secret.reason : "the API did not show the datasource's token";
    const inspected: SinkState[] = [];
    for (const sink of declared) {
      inspected.push(
        secret?.status === "readable"
          ? await sinks.inspect(sink, folder, secret.secret)
          : { status: "unknown", reason },
      );
    }
    states.set(address, inspected);
  }
  return states;
}

/** What a plan must know of a scope beside its live state. */
export function planScope(scope: DeclaredScope, provider: Provider): PlanScope {
  return {
    key: scope.key,
    place: scope.place,
    kinds: provider.kinds,
    mentionedKinds: scope.mentionedKinds,
    prunedKinds: scope.prunedKinds ?? [],
    isOutsideOrganization: provider.isOutsideOrganization === true,
    rightsFor: (kind, access) => provider.scopesFor(kind, access),
    ...(provider.guardUpdate === undefined ? {} : { guardUpdate: provider.guardUpdate }),
    ...(provider.guardRemoval === undefined ? {} : { guardRemoval: provider.guardRemoval }),
  };
}

function declared(scopes: ReadonlyMap<string, DeclaredScope>, key: string): DeclaredScope {
  const scope = scopes.get(key);
  if (scope === undefined) throw new Error(`no declared scope ${key}`);
  return scope;
}

/** A plan that covers nothing would be a green light that looked at nothing. */
function nothingToPlan(targets: readonly string[]): KnownError {
  if (targets.length > 0) {
    return new KnownError(`Nothing that is declared fits ${targets.join(", ")}.`, {
      exitCode: 3,
      help: "Addresses look like shop/datasource/crm; `*` stands for anything. `instaform plan --verbose` lists them.",
    });
  }
  return new KnownError("The configuration declares nothing that could be planned.", {
    exitCode: 3,
    help: "Declare something under projects.<key>, such as datasources. See: instaform explain projects.<key>",
  });
}
