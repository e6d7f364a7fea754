import { matchesAddress } from "../model/address.ts";
import type { Config } from "../model/declaration.ts";
import { compareText } from "../model/diagnostic.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { SnapshotRequest } from "../model/snapshot-request.ts";
import type { Provider } from "../providers/provider.ts";

/** Everything that is declared, and what must be read to hold it against live. */
export interface DesiredGraph {
  /** Sorted by address. */
  readonly resources: readonly DesiredResource[];
  /** Everything that is declared, a target or not: what it means live is not unmanaged. */
  readonly declared: readonly DesiredResource[];
  /** Declared only to hold payloads against: never read, never applied. Narrowed by targets as `resources`. */
  readonly contractOnly: readonly DesiredResource[];
  /** One request per scope that has something to compare. */
  readonly requests: readonly SnapshotRequest[];
}

/**
 * Builds the desired resources of a configuration, narrowed to the addresses that a target takes (all without targets).
 * `providerOf` names the provider of a scope.
 */
export function buildDesiredGraph(
  config: Config,
  targets: readonly string[],
  providerOf: (name: string) => Provider,
): DesiredGraph {
  const isTargeted = (address: string) => targets.length === 0 || targets.some((glob) => matchesAddress(address, glob));
  const resources: DesiredResource[] = [];
  const everything: DesiredResource[] = [];
  const contractOnly: DesiredResource[] = [];
  const requests: SnapshotRequest[] = [];
  for (const scope of config.scopes) {
    const provider = providerOf(scope.provider);
    const isRead = (kind: string) => provider.kinds.find((each) => each.kind === kind)?.isContractOnly !== true;
    const every = scope.declarations.map((declaration) => provider.toDesired(declaration));
    const all = every.filter(({ kind }) => isRead(kind));
    everything.push(...all);
    contractOnly.push(...every.filter(({ kind, address }) => !isRead(kind) && isTargeted(address)));
    const declared = all.filter((resource) => isTargeted(resource.address));
    // An empty section still says "none expected", so its kind is read; a target narrows that to what it names.
    const kinds =
      targets.length === 0 ? scope.mentionedKinds.filter(isRead) : declared.map((resource) => resource.kind);
    if (kinds.length === 0) continue;
    resources.push(...declared);
    requests.push({ scope: scope.key, kinds: [...new Set(kinds)].toSorted(compareText), details: detailsOf(declared) });
  }
  const byAddress = (list: readonly DesiredResource[]) => list.toSorted((a, b) => compareText(a.address, b.address));
  return {
    resources: byAddress(resources),
    declared: byAddress(everything),
    contractOnly: byAddress(contractOnly),
    requests,
  };
}

/** What costs a call of its own is only read when it is declared. */
function detailsOf(resources: readonly DesiredResource[]): Readonly<Record<string, readonly string[]>> {
  const events = resources
    .filter(({ kind, attributes }) => kind === "event" && Object.keys(attributes).some((name) => name.includes(".")))
    .flatMap(({ identity }) => (identity.by === "fields" ? identity.candidates.map(({ value }) => value) : []));
  const project = resources
    .filter(({ kind }) => kind === "project")
    .flatMap(({ attributes }) => Object.keys(attributes));
  return { event: events, project };
}
