import { formatAddress, matchesAddress, type Address } from "../model/address.ts";
import type { Change } from "../model/change.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { KindRules } from "../model/kind.ts";
import type { Place } from "../model/place.ts";
import type { LiveResource } from "../model/resource.ts";
import { keptAlthoughPruned, tooManyDestroyed } from "./plan-findings.ts";

/** What the configuration allows to be removed from one scope. */
export interface RemovalInput {
  readonly scope: string;
  readonly place: Place;
  /** Kinds of which what is not declared goes. */
  readonly prunedKinds: readonly string[];
  /** Address globs that narrow the plan; none means all of it. */
  readonly targets: readonly string[];
  /** Addresses of declared resources, which a removal must not be mistaken for. */
  readonly declared: ReadonlySet<string>;
  /** What exists of a kind, read to the end of its list. */
  readonly livingOf: (kind: string) => readonly LiveResource[];
  /** Why a live resource must stay; undefined when it may go. */
  readonly whyStays: (live: LiveResource) => string | undefined;
}

export interface Undeclared {
  readonly live: LiveResource;
  readonly kind: KindRules;
}

export interface Removals {
  readonly changes: readonly Change[];
  /** What is removed, so that it is not also listed as unmanaged. */
  readonly removed: ReadonlySet<LiveResource>;
  readonly findings: readonly Diagnostic[];
}

interface KeptResource {
  readonly live: LiveResource;
  readonly address: Address;
  readonly reason: string;
}

/** Above this share of a kind nothing is destroyed without `--allow-destroy`. */
const destroyThreshold = 0.3;

/** Removes what exists and is not declared, where the configuration says so and the API can. */
export function planRemovals(undeclared: readonly Undeclared[], input: RemovalInput): Removals {
  const wanted = undeclared
    .filter(({ kind }) => kind.canDelete && input.prunedKinds.includes(kind.kind))
    .map((each) => ({ ...each, address: addressOf(each, undeclared, input) }))
    .filter(({ address }) => input.targets.length === 0 || input.targets.some((glob) => matchesAddress(address, glob)));
  const kept = wanted.flatMap((each): readonly KeptResource[] => {
    const reason = input.whyStays(each.live);
    return reason === undefined ? [] : [{ ...each, reason }];
  });
  const pruned = wanted.filter(({ live }) => !kept.some((each) => each.live === live));
  const kinds = [...new Set(pruned.map(({ kind }) => kind))];
  return {
    changes: pruned.map(({ live, kind, address }) => toRemoval(live, kind, address, input.place)),
    removed: new Set(pruned.map(({ live }) => live)),
    findings: [
      ...kept.map(({ address, reason }) => keptAlthoughPruned(address, input.place, reason)),
      ...kinds.flatMap((kind) => {
        const count = pruned.filter((each) => each.kind === kind).length;
        const total = input.livingOf(kind.kind).length;
        return count > total * destroyThreshold ? [tooManyDestroyed(input.scope, input.place, kind, count, total)] : [];
      }),
    ],
  };
}

/** By its name; by its id too, where the name alone would be another's address. */
function addressOf({ live, kind }: Undeclared, all: readonly Undeclared[], { scope, declared }: RemovalInput): Address {
  const address = formatAddress({ scope, kind: kind.kind, key: live.label });
  const isShared = all.filter((other) => other.kind === kind && other.live.label === live.label).length > 1;
  if (!isShared && !declared.has(address)) return address;
  return formatAddress({ scope, kind: kind.kind, key: `${live.label} (${live.remoteId})` });
}

function toRemoval({ remoteId, attributes }: LiveResource, kind: KindRules, address: Address, place: Place): Change {
  return {
    action: "delete",
    address,
    kind: kind.kind,
    reason: "it is not declared, and `prune` says that only what is declared stays",
    place,
    sensitive: [],
    remoteId,
    before: attributes,
    after: null,
    ...(kind.isArchived === true ? { isArchival: true } : {}),
  };
}
