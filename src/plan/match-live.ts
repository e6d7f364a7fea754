import { ownValue } from "../model/json.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import type { LiveKind, LiveSnapshot } from "../model/snapshot.ts";

/** Which live resource a declaration means. */
export type Match =
  | { readonly status: "found"; readonly live: LiveResource }
  /** `deleted` holds what would have matched, had it not been deleted. */
  | { readonly status: "missing"; readonly deleted: readonly LiveResource[] }
  | { readonly status: "ambiguous"; readonly candidates: readonly LiveResource[] }
  /** The pinned id exists nowhere, or only deleted. */
  | { readonly status: "bad-pin"; readonly id: string; readonly isDeleted: boolean }
  /** `isHopeless` when it is certain that it cannot exist: what it belongs to does not. */
  | { readonly status: "unreadable"; readonly reason: string; readonly help?: string; readonly isHopeless?: boolean };

/** Matches each declared resource with the snapshot, by address. */
export function matchAll(desired: readonly DesiredResource[], live: LiveSnapshot): ReadonlyMap<string, Match> {
  const scopes = new Map(live.scopes.map((scope) => [scope.scope, scope]));
  const indexes = new Map<LiveKind, LiveIndex>();
  return new Map(
    desired.map((resource) => {
      const kinds = scopes.get(resource.scope)?.kinds;
      const kind = kinds === undefined ? undefined : ownValue(kinds, resource.kind);
      return [resource.address, matchInKind(resource, kind, indexes)];
    }),
  );
}

function matchInKind(resource: DesiredResource, kind: LiveKind | undefined, indexes: Map<LiveKind, LiveIndex>): Match {
  if (kind === undefined) return { status: "unreadable", reason: "it was not read" };
  if (kind.status === "unreadable") return kind;
  const gap = resource.within === undefined ? undefined : ownValue(kind.gaps ?? {}, resource.within);
  if (gap !== undefined) return { status: "unreadable", reason: gap.reason, isHopeless: gap.isMissing };
  let index = indexes.get(kind);
  if (index === undefined) indexes.set(kind, (index = indexLive(kind.resources)));
  return matchResource(resource, index);
}

/** Live resources by `field` and value, so that matching thousands of declarations stays linear. */
export type LiveIndex = ReadonlyMap<string, readonly LiveResource[]>;

/** Indexes live resources by every identity field. */
export function indexLive(resources: readonly LiveResource[]): LiveIndex {
  const index = new Map<string, LiveResource[]>();
  const add = (key: string, resource: LiveResource) => {
    const known = index.get(key);
    if (known === undefined) index.set(key, [resource]);
    else known.push(resource);
  };
  for (const resource of resources) {
    add("only", resource);
    add(`remote id\n${resource.remoteId}`, resource);
    for (const [field, value] of Object.entries(resource.identity)) add(`${field}\n${value}`, resource);
  }
  return index;
}

/** A pin must be met exactly; else the first identity field that names a living resource must name only one. */
export function matchResource({ identity }: DesiredResource, index: LiveIndex): Match {
  if (identity.by === "id") {
    const pinned = index.get(`remote id\n${identity.id}`)?.[0];
    if (pinned === undefined || pinned.isDeleted) {
      return { status: "bad-pin", id: identity.id, isDeleted: pinned !== undefined };
    }
    return { status: "found", live: pinned };
  }
  const keys = identity.candidates.length === 0 ? ["only"] : identity.candidates.map((c) => `${c.field}\n${c.value}`);
  const deleted: LiveResource[] = [];
  for (const key of keys) {
    const named = index.get(key) ?? [];
    const alive = named.filter((resource) => !resource.isDeleted);
    const [only] = alive;
    if (only !== undefined) {
      return alive.length === 1 ? { status: "found", live: only } : { status: "ambiguous", candidates: alive };
    }
    deleted.push(...named);
  }
  return { status: "missing", deleted };
}
