import type { CompatibilityChange, Direction, Verdict } from "../../model/compatibility.ts";
import { compareText } from "../../model/diagnostic.ts";
import type { ContractVersion, SpecPair } from "./compatibility-rule.ts";
import { compatibilityRules } from "./compatibility-rules.ts";

const urgency: readonly Verdict[] = ["breaking", "risky", "compatible"];

/** Every change between two sets of contracts with its verdict, worst first; each datasource is compared with itself. */
export function compareContracts(
  previous: readonly ContractVersion[],
  current: readonly ContractVersion[],
  direction: Direction,
): readonly CompatibilityChange[] {
  const [before, after] = [indexByDatasource(previous), indexByDatasource(current)];
  const found = [...new Set([...before.keys(), ...after.keys()])].flatMap((datasource) =>
    listPairs(datasource, before.get(datasource), after.get(datasource)).flatMap((pair) =>
      judgePair(pair, datasource, direction),
    ),
  );
  return joinDatasources(found).toSorted(compareChanges);
}

/** A change that several datasources share is told once. */
function joinDatasources(changes: readonly CompatibilityChange[]): readonly CompatibilityChange[] {
  const joined = new Map<string, CompatibilityChange>();
  for (const change of changes) {
    const key = JSON.stringify([change.ruleId, change.address, change.reason]);
    const known = joined.get(key)?.datasources ?? [];
    joined.set(key, { ...change, datasources: [...known, ...change.datasources].toSorted(compareText) });
  }
  return [...joined.values()];
}

/** Counts by verdict. */
export function countVerdicts(changes: readonly CompatibilityChange[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict): number => changes.filter((change) => change.verdict === verdict).length;
  return { breaking: count("breaking"), risky: count("risky"), compatible: count("compatible") };
}

function judgePair(pair: SpecPair, datasource: string, direction: Direction): readonly CompatibilityChange[] {
  return compatibilityRules.flatMap(({ id, verdicts, find }) => {
    const found = find(pair);
    if (found === undefined) return [];
    const { address } = pair;
    return [
      { ruleId: id, verdict: verdicts[direction], datasources: [datasource], address, reason: `${address} ${found}.` },
    ];
  });
}

/** What there is to compare; of a datasource that only one side has, that is all there is to say. */
function listPairs(
  datasource: string,
  previous: ContractVersion | undefined,
  current: ContractVersion | undefined,
): readonly SpecPair[] {
  if (previous === undefined || current === undefined) {
    return [{ subject: "datasource", address: datasource, previous: previous?.contract, current: current?.contract }];
  }
  const [before, after] = [previous.contract, current.contract];
  const events = joinMaps(before.events, after.events);
  const parameters = events.flatMap(({ previous: old, current: now }) =>
    old === undefined || now === undefined ? [] : joinMaps(old.parameters, now.parameters),
  );
  return [
    ...joinMaps(before.attributes, after.attributes).map((pair) => ({ subject: "attribute" as const, ...pair })),
    ...events.map((pair) => ({ subject: "event" as const, ...pair })),
    ...parameters.map((pair) => ({ subject: "parameter" as const, ...pair })),
    ...[...before.attributes].flatMap(([uid, { address }]): readonly SpecPair[] =>
      after.attributes.has(uid)
        ? [
            {
              subject: "merge-key",
              address,
              wasUnique: previous.uniqueAttributes.has(uid),
              isUnique: current.uniqueAttributes.has(uid),
            },
          ]
        : [],
    ),
  ];
}

interface Joined<T> {
  readonly address: string;
  readonly previous: T | undefined;
  readonly current: T | undefined;
}

function joinMaps<T extends { readonly address: string }>(
  previous: ReadonlyMap<string, T>,
  current: ReadonlyMap<string, T>,
): readonly Joined<T>[] {
  return [...new Set([...previous.keys(), ...current.keys()])].map((key) => {
    const [before, after] = [previous.get(key), current.get(key)];
    return { address: after?.address ?? before?.address ?? key, previous: before, current: after };
  });
}

function indexByDatasource(versions: readonly ContractVersion[]): ReadonlyMap<string, ContractVersion> {
  return new Map(versions.map((version) => [version.contract.owner, version]));
}

/** Worst first, then by address. */
export function compareChanges(a: CompatibilityChange, b: CompatibilityChange): number {
  return (
    urgency.indexOf(a.verdict) - urgency.indexOf(b.verdict) ||
    compareText(a.address, b.address) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.reason, b.reason)
  );
}
