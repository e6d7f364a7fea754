import type { Clock } from "../model/clock.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LiveWriter } from "../providers/provider.ts";

/** For so long, in milliseconds, a list counts as just read. */
const freshMilliseconds = 1_000;

/** The lists that one run reads while it applies, and what any of them ever showed. */
export interface LiveLists {
  /** Reads a list now. */
  read(scope: string, kind: string): Promise<readonly LiveResource[]>;
  /** What was read a moment ago, else reads it now: one list may end one create and precede the next. */
  readUnlessFresh(scope: string, kind: string): Promise<readonly LiveResource[]>;
  /** What earlier lists of this run showed and the last one does not: a replica that lags may have answered it. */
  missingFromLast(scope: string, kind: string): readonly LiveResource[];
}

interface Known {
  /** When the last reading began. */
  readonly at: number;
  readonly last: readonly LiveResource[];
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
    known.delete(key); // a list that cannot be read leaves nothing that is fresh
    const at = clock.now();
    try {
      const last = await writerOf(scope).listKind(kind, signal);
      for (const live of last) ever.set(live.remoteId, live);
      known.set(key, { at, last, ever });
      return last;
    } catch (error) {
      known.set(key, { at: Number.NEGATIVE_INFINITY, last: [], ever });
      throw error;
    }
  };
  return {
    read,
    readUnlessFresh: async (scope, kind) => {
      const entry = known.get(keyOf(scope, kind));
      const age = entry === undefined ? Number.POSITIVE_INFINITY : clock.now() - entry.at;
      return entry !== undefined && age >= 0 && age <= freshMilliseconds ? entry.last : read(scope, kind);
    },
    missingFromLast: (scope, kind) => {
      const entry = known.get(keyOf(scope, kind));
      if (entry === undefined) return [];
      const shown = new Set(entry.last.map(({ remoteId }) => remoteId));
      return [...entry.ever.values()].filter(({ remoteId }) => !shown.has(remoteId));
    },
  };
}
