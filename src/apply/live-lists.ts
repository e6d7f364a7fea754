import type { Clock } from "../model/clock.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveWriter } from "../providers/provider.ts";

/** For so long, in milliseconds, a list counts as just read. */
const freshMilliseconds = 1_000;

/** One reading of a list to its end. */
export interface Reading {
  readonly live: readonly LiveResource[];
  /** Remote ids of all of them. */
  readonly ids: ReadonlySet<string>;
  /** What earlier readings of this run showed and this one does not: a replica that lags may have answered it. */
  readonly missing: readonly LiveResource[];
}

/** The lists that one run reads while it applies, and what any of them ever showed. */
export interface LiveLists {
  /** Reads a list now. */
  read(scope: string, kind: string): Promise<Reading>;
  /** True when a list was read a moment ago: it may end some creates and precede the next. */
  isFresh(scope: string, kind: string): boolean;
  /** What was read a moment ago, else reads it now. */
  readUnlessFresh(scope: string, kind: string): Promise<Reading>;
}

interface Known {
  /** When the last reading began; undefined when there is none that can be used. */
  readonly last?: { readonly at: number; readonly reading: Reading };
  readonly ever: Map<string, LiveResource>;
}

/** What reading lists touches. */
interface ListMeans {
  readonly writerOf: (scope: string) => LiveWriter;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

export function createLiveLists({ writerOf, clock, signal }: ListMeans): LiveLists {
  const known = new Map<string, Known>();
  const keyOf = (scope: string, kind: string) => `${scope}\n${kind}`;
  const read: LiveLists["read"] = async (scope, kind) => {
    const key = keyOf(scope, kind);
    const ever = known.get(key)?.ever ?? new Map<string, LiveResource>();
    known.set(key, { ever }); // a list that cannot be read leaves nothing that is fresh
    const at = clock.now();
    const live = await writerOf(scope).listKind(kind, signal);
    const ids = new Set(live.map(({ remoteId }) => remoteId));
    const missing = [...ever.values()].filter(({ remoteId }) => !ids.has(remoteId));
    for (const one of live) ever.set(one.remoteId, one);
    const reading = { live, ids, missing };
    known.set(key, { last: { at, reading }, ever });
    return reading;
  };
  const fresh = (scope: string, kind: string): Reading | undefined => {
    const last = known.get(keyOf(scope, kind))?.last;
    const age = last === undefined ? Number.POSITIVE_INFINITY : clock.now() - last.at;
    return age >= 0 && age <= freshMilliseconds ? last?.reading : undefined;
  };
  return {
    read,
    isFresh: (scope, kind) => fresh(scope, kind) !== undefined,
    readUnlessFresh: async (scope, kind) => fresh(scope, kind) ?? read(scope, kind),
  };
}
