const windowMs = 60_000;

/** Keeps the starts of requests below so many in any minute, wherever the platform's own minute begins. */
export interface Pace {
  /** How long the next request has to wait, in milliseconds. */
  waitOf(now: number): number;
  /** Notes a request that starts now. */
  start(now: number): void;
}

export function createPace(perMinute: number): Pace {
  const starts: number[] = [];
  const forget = (now: number): void => {
    while (starts[0] !== undefined && starts[0] <= now - windowMs) starts.shift();
  };
  return {
    waitOf(now) {
      forget(now);
      const oldest = starts[0];
      return starts.length < perMinute || oldest === undefined ? 0 : oldest + windowMs - now;
    },
    start(now) {
      starts.push(now);
    },
  };
}
