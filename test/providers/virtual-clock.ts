import type { Clock } from "../../src/model/clock.ts";

/** Time that only passes while someone sleeps, for the program and the simulated platform alike. */
export interface VirtualClock extends Clock {
  /** What the platform calls now. */
  readonly date: () => Date;
  readonly sleeps: readonly number[];
  /** Lets time pass without anybody sleeping. */
  advance(milliseconds: number): void;
  /** Called while time passes, at least every second of it, before whoever slept goes on. */
  onWake: () => void;
}

export function createVirtualClock(start = Date.parse("2026-01-01T00:00:00Z")): VirtualClock {
  let now = start;
  const sleeps: number[] = [];
  const clock: VirtualClock = {
    sleeps,
    onWake: () => undefined,
    now: () => now,
    date: () => new Date(now),
    advance(milliseconds) {
      const end = now + milliseconds;
      while (now < end) {
        now = Math.min(end, now + 1_000);
        clock.onWake();
      }
    },
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted();
      sleeps.push(milliseconds);
      clock.advance(milliseconds);
      signal?.throwIfAborted();
    },
  };
  return clock;
}
