const windowMs = 60_000;

/** Keeps requests below so many in any minute, wherever the platform's own minute begins and however long they travel. */
export interface Pace {
  /** How long the next request has to wait, in milliseconds. */
  waitOf(now: number): number;
  /** Notes a request that starts now. What comes back notes its end: it may have arrived as late as that. */
  start(now: number): (now: number) => void;
}

interface Entry {
  /** When it ended, or began while it is under way. */
  at: number;
  isUnderWay: boolean;
}

export function createPace(perMinute: number): Pace {
  let entries: readonly Entry[] = [];
  return {
    waitOf(now) {
      entries = entries.filter(({ at, isUnderWay }) => isUnderWay || at > now - windowMs);
      if (entries.length < perMinute) return 0;
      const oldest = Math.min(...entries.map(({ at }) => at));
      return Math.max(1, oldest + windowMs - now);
    },
    start(now) {
      const entry: Entry = { at: now, isUnderWay: true };
      entries = [...entries, entry];
      return (end) => {
        entry.at = end;
        entry.isUnderWay = false;
      };
    },
  };
}
