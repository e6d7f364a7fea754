import type { Change, ManualStep } from "../model/change.ts";
import type { Check } from "../model/check.ts";
import type { RuleSeverity } from "../model/declaration.ts";
import { compareDiagnostics, compareText, type Diagnostic } from "../model/diagnostic.ts";
import { ownValue } from "../model/json.ts";
import type { UpdateGuard } from "../model/guard.ts";
import type { KindRules } from "../model/kind.ts";
import type { Place } from "../model/place.ts";
import type { Plan, PlanSummary, Unmanaged } from "../model/plan.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import type { SinkState } from "../model/sink.ts";
import type { LiveScope, LiveSnapshot } from "../model/snapshot.ts";
import { checkGuard } from "./check-guard.ts";
import { checkResource } from "./check-resource.ts";
import { checkRights, type NeededRight } from "./check-rights.ts";
import { countContractOnly, planScopes } from "./count-contract-only.ts";
import { findLookalikes, findNamesakes } from "./find-lookalikes.ts";
import { fingerprintWrites } from "./fingerprint-writes.ts";
import type { Match } from "./match-live.ts";
import { orderChanges } from "./order-changes.ts";
import { planRemovals } from "./plan-removals.ts";
import { tellSlowChanges } from "./tell-slow-changes.ts";
import {
  ambiguousMatch,
  applySeverities,
  badPin,
  possibleRename,
  sharedMatch,
  similarName,
  undecidedSink,
  wrongOrganization,
} from "./plan-findings.ts";
import { planCreate, planExisting, type ManagedPlan } from "./plan-managed.ts";

/** Everything a plan is computed from; nothing else goes into it. */
export interface PlanInput {
  readonly environment: string | null;
  readonly targets: readonly string[];
  readonly desired: readonly DesiredResource[];
  /** Declared only to hold payloads against. */
  readonly contractOnly?: readonly DesiredResource[];
  readonly live: LiveSnapshot;
  /** From `matchAll` over the same live and everything that is declared, what no target takes included. */
  readonly matches: ReadonlyMap<string, Match>;
  /** What each sink of a matched resource holds, by address, in the order of its sinks. */
  readonly sinkStates: ReadonlyMap<string, readonly SinkState[]>;
  /** Drift against the committed lock; empty without one. */
  readonly lockChecks: readonly Check[];
  readonly scopes: readonly PlanScope[];
  readonly organization: { readonly name: string; readonly place: Place } | undefined;
  readonly severities: Readonly<Record<string, RuleSeverity>>;
  /** True when a sink that nobody can look into is to be filled again, not just reported. */
  readonly deliversUnknown: boolean;
  /** Hex digest of a text. */
  readonly digest: (text: string) => string;
}

/** What the plan must know of a scope beside its live state. */
export interface PlanScope {
  readonly key: string;
  readonly place: Place;
  readonly kinds: readonly KindRules[];
  /** Kinds that the configuration mentions: what exists of them beyond the declarations is unmanaged. */
  readonly mentionedKinds: readonly string[];
  /** Of which everything that is not declared goes; absent means none. */
  readonly prunedKinds?: readonly string[];
  /** True for a platform that the declared organization says nothing about. */
  readonly isOutsideOrganization?: boolean;
  readonly rightsFor: (kind: string, access: "read" | "create") => readonly string[];
  /** What stands against writing fields of a live resource; absent where nothing ever does. */
  readonly guardUpdate?: (desired: DesiredResource, live: LiveResource, fields: readonly string[]) => UpdateGuard;
  /** Why a live resource must stay although it is not declared. */
  readonly guardRemoval?: (
    live: LiveResource,
    livingOf: (kind: string) => readonly LiveResource[],
  ) => string | undefined;
}

/** Compares desired with live. Pure: the same input gives the same plan, to the byte. */
export function buildPlan(input: PlanInput): Plan {
  const parts = input.live.scopes.map((live) => planScope(input, live));
  const kindsOf = (key: string) => input.scopes.find((scope) => scope.key === key)?.kinds ?? [];
  const changes = orderChanges(
    parts.flatMap((part) => part.changes),
    kindsOf,
  );
  const allChecks = [...parts.flatMap((part) => part.checks), ...input.lockChecks];
  const checks = allChecks.toSorted((a, b) => compareText(a.address, b.address));
  const manual = parts.flatMap((part) => part.manual).toSorted((a, b) => compareText(a.address, b.address));
  const unmanaged = parts.flatMap((part) => part.unmanaged);
  const findings = applySeverities(
    parts.flatMap((part) => part.findings),
    input.severities,
  ).toSorted(compareDiagnostics);
  const contractOnly = countContractOnly(input.contractOnly ?? [], kindsOf);
  return {
    environment: input.environment,
    targets: input.targets,
    scopes: planScopes(input.live.scopes, contractOnly),
    changes,
    checks,
    manual,
    unmanaged,
    contractOnly,
    findings,
    summary: summarise(changes, checks, manual, unmanaged),
    fingerprint: fingerprintWrites(
      changes,
      new Map(input.live.scopes.map(({ scope, remoteName }) => [scope, remoteName])),
      input.digest,
    ),
    isComplete: findings.every(({ severity }) => severity !== "error"),
  };
}

interface ScopePart extends ManagedPlan {
  readonly unmanaged: readonly Unmanaged[];
  readonly findings: readonly Diagnostic[];
}

function planScope(input: PlanInput, live: LiveScope): ScopePart {
  const scope = input.scopes.find(({ key }) => key === live.scope);
  if (scope === undefined) throw new Error(`no declared scope ${live.scope}`);
  const desired = input.desired.filter((resource) => resource.scope === live.scope);
  const kindOf = new Map(scope.kinds.map((kind) => [kind.kind, kind]));
  const unmanaged = findUnmanaged(scope, live, input);
  const parts = desired.map((resource) => {
    const kind = kindOf.get(resource.kind);
    if (kind === undefined) throw new Error(`no rules for kind ${resource.kind}`);
    return planResource(resource, kind, input, unmanaged, scope.guardUpdate);
  });
  const changes = parts.flatMap((part) => part.changes);
  const removals = planRemovals(unmanaged, {
    scope: live.scope,
    place: scope.place,
    prunedKinds: scope.prunedKinds ?? [],
    targets: input.targets,
    declared: new Set(input.matches.keys()),
    livingOf: (kind) => livingOf(live, kind),
    whyStays: (resource) => scope.guardRemoval?.(resource, (kind) => livingOf(live, kind)),
  });
  return {
    changes: [...changes, ...removals.changes],
    manual: parts.flatMap((part) => part.manual),
    checks: [
      ...parts.flatMap((part) => part.checks),
      ...checkRights(live, neededRights(scope, desired, changes), scope.place),
    ],
    unmanaged:
      input.targets.length > 0
        ? []
        : unmanaged
            .filter((each) => !removals.removed.has(each.live))
            .map(({ live: resource, kind }) => toUnmanaged(live.scope, resource, kind)),
    findings: [
      ...(scope.isOutsideOrganization === true ? [] : checkOrganization(input, live)),
      ...removals.findings,
      ...tellSlowChanges(live.scope, scope.place, scope.kinds, [...changes, ...removals.changes]),
      ...findSharedMatches(
        desired.filter(({ kind }) => kindOf.get(kind)?.canCreate === true),
        input.matches,
      ),
      ...parts.flatMap((part) => part.findings),
    ],
  };
}

interface ResourcePart extends ManagedPlan {
  readonly findings: readonly Diagnostic[];
}

const nothing: ResourcePart = { changes: [], manual: [], checks: [], findings: [] };

function planResource(
  desired: DesiredResource,
  kind: KindRules,
  { matches, sinkStates, deliversUnknown }: PlanInput,
  unmanaged: readonly UnmanagedLive[],
  guard: PlanScope["guardUpdate"],
): ResourcePart {
  const match = matches.get(desired.address) ?? { status: "unreadable", reason: "it was not read" };
  if (!kind.canCreate && !kind.canUpdate) {
    const check = checkResource(desired, match, kind);
    return { ...nothing, checks: [check], findings: checkGuard(check, desired, kind) };
  }
  switch (match.status) {
    case "found":
      return {
        ...nothing,
        ...planExisting(desired, match.live, kind, sinkStates.get(desired.address) ?? [], deliversUnknown, guard),
      };
    case "missing": {
      const candidates = unmanaged.filter((other) => other.kind === kind).map((other) => other.live);
      const renames = findLookalikes(desired, candidates, kind).map((lookalike) =>
        possibleRename(desired, lookalike, kind.lookalikeFields),
      );
      const namesakes = findNamesakes(desired, candidates).map(({ live, differsIn }) =>
        similarName(desired, live, differsIn),
      );
      const sinkFindings = kind.bearsSecret && desired.sinks === undefined ? [undecidedSink(desired)] : [];
      return { ...planCreate(desired, kind), findings: [...namesakes, ...renames, ...sinkFindings] };
    }
    case "ambiguous":
      return { ...nothing, findings: [ambiguousMatch(desired, match.candidates, kind.plural)] };
    case "bad-pin": {
      const place = desired.identity.by === "id" ? desired.identity.place : desired.place;
      return { ...nothing, findings: [badPin(desired, place, match.id, match.isDeleted, kind.plural)] };
    }
    case "unreadable":
      return { ...nothing, checks: [checkResource(desired, match, kind)] };
  }
}

interface UnmanagedLive {
  readonly live: LiveResource;
  readonly kind: KindRules;
}

/** What people made and nobody declares, for the kinds that are mentioned. */
function findUnmanaged(scope: PlanScope, live: LiveScope, { matches }: PlanInput): readonly UnmanagedLive[] {
  const declared = new Set<LiveResource>();
  for (const match of matches.values()) {
    if (match.status === "found") declared.add(match.live);
    if (match.status === "ambiguous") for (const candidate of match.candidates) declared.add(candidate);
  }
  return scope.kinds
    .filter((kind) => scope.mentionedKinds.includes(kind.kind))
    .flatMap((kind) => {
      return livingOf(live, kind.kind)
        .filter((resource) => !declared.has(resource))
        .toSorted((a, b) => compareText(a.label, b.label) || compareText(a.remoteId, b.remoteId))
        .map((resource) => ({ live: resource, kind }));
    });
}

/** What people made of a kind and what is not deleted; nothing when its list was not read to the end. */
function livingOf({ kinds }: LiveScope, kind: string): readonly LiveResource[] {
  const list = ownValue(kinds, kind);
  return list?.status === "read" ? list.resources.filter(({ isOwn, isDeleted }) => isOwn && !isDeleted) : [];
}

function toUnmanaged(scope: string, { label, remoteId }: LiveResource, { kind, plural }: KindRules): Unmanaged {
  return { scope, kind, plural, label, remoteId };
}

function neededRights(
  scope: PlanScope,
  desired: readonly DesiredResource[],
  changes: readonly Change[],
): readonly NeededRight[] {
  const rights = (kind: string, access: "read" | "create") =>
    scope.rightsFor(kind, access).map((right): NeededRight => ({ right, kind, access }));
  const read = new Set(desired.map(({ kind }) => kind));
  const created = new Set(changes.filter(({ action }) => action === "create").map(({ kind }) => kind));
  return [
    ...[...read].flatMap((kind) => rights(kind, "read")),
    ...[...created].flatMap((kind) => rights(kind, "create")),
  ];
}

function checkOrganization({ organization }: PlanInput, live: LiveScope): readonly Diagnostic[] {
  if (organization === undefined || organization.name === live.organization) return [];
  return [wrongOrganization(live.scope, organization.place, organization.name, live.organization)];
}

function findSharedMatches(
  desired: readonly DesiredResource[],
  matches: ReadonlyMap<string, Match>,
): readonly Diagnostic[] {
  const owners = new Map<LiveResource, DesiredResource>();
  return desired.flatMap((resource) => {
    const match = matches.get(resource.address);
    if (match?.status !== "found") return [];
    const owner = owners.get(match.live);
    if (owner === undefined) owners.set(match.live, resource);
    return owner === undefined ? [] : [sharedMatch(resource, owner, match.live)];
  });
}

function summarise(
  changes: readonly Change[],
  checks: readonly Check[],
  manual: readonly ManualStep[],
  unmanaged: readonly Unmanaged[],
): PlanSummary {
  const count = (action: Change["action"]) => changes.filter((change) => change.action === action).length;
  const checked = (status: Check["status"]) => checks.filter((check) => check.status === status).length;
  return {
    add: count("create"),
    change: count("update"),
    destroy: count("delete"),
    deliver: count("deliver"),
    checks: { passed: checked("pass"), failed: checked("fail"), unknown: checked("unknown") },
    manual: manual.length,
    unmanaged: unmanaged.length,
  };
}
