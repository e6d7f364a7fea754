import type { Clock } from "../model/clock.ts";
import type { AnswerHeaders } from "./exchange.ts";
import type { RateClass } from "./rate-class.ts";
import { emptyRateBook, noteAnswer, waitOf } from "./rate-book.ts";

/** One turn in a lane: give it back when the answer is in. */
export interface Turn {
  readonly waitedMs: number;
  release(): void;
}

/** A few requests at a time per class, and none while the class's budget is spent. */
export interface RateLanes {
  /**
   * Waits for a free place and for the reset of the class. Gives undefined when the reset is further away than
   * `maxWaitMs`; rejects when `signal` is aborted.
   */
  enter(rateClass: RateClass, maxWaitMs: number, signal: AbortSignal): Promise<Turn | undefined>;
  note(rateClass: RateClass, answer: { readonly status: number; readonly headers: AnswerHeaders }): void;
}

export function createRateLanes(clock: Clock, concurrency: Readonly<Record<RateClass, number>>): RateLanes {
  let book = emptyRateBook;
  const places = {
    s: createPlaces(concurrency.s),
    m: createPlaces(concurrency.m),
    l: createPlaces(concurrency.l),
    unstated: createPlaces(concurrency.unstated),
  } satisfies Record<RateClass, Places>;

  return {
    async enter(rateClass, maxWaitMs, signal) {
      const release = await places[rateClass].take(signal);
      let waitedMs = 0;
      try {
        // Again, because an answer that came while this one slept may have moved the reset.
        for (let wait = waitOf(book, rateClass, clock.now()); wait > 0; wait = waitOf(book, rateClass, clock.now())) {
          if (waitedMs + wait > maxWaitMs) {
            release();
            return undefined;
          }
          await clock.sleep(wait, signal);
          waitedMs += wait;
        }
      } catch (error) {
        release();
        throw error;
      }
      return { waitedMs, release };
    },
    note(rateClass, answer) {
      book = noteAnswer(book, rateClass, answer, clock.now());
    },
  };
}

interface Places {
  /** Resolves with the way to give the place back, first come first served; rejects when `signal` is aborted. */
  take(signal: AbortSignal): Promise<() => void>;
}

function createPlaces(size: number): Places {
  let free = size;
  const queue: (() => void)[] = [];

  function give(): void {
    const next = queue.shift();
    if (next === undefined) free += 1;
    else next();
  }

  return {
    take(signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        if (free > 0) {
          free -= 1;
          return resolve(give);
        }
        const onTurn = (): void => {
          signal.removeEventListener("abort", onAbort);
          resolve(give);
        };
        const onAbort = (): void => {
          queue.splice(queue.indexOf(onTurn), 1);
          reject(signal.reason);
        };
        queue.push(onTurn);
        signal.addEventListener("abort", onAbort, { once: true });
      });
    },
  };
}
