import type { Clock } from "../model/clock.ts";
import { ownValue } from "../model/json.ts";
import type { AnswerHeaders } from "./exchange.ts";
import { createPace, type Pace } from "./pace.ts";
import type { RateClass, RatePolicy, RateWait } from "./rate-class.ts";
import { emptyRateBook, noteAnswer, waitOf } from "./rate-book.ts";
import { createSecondPace, type SecondPace } from "./second-pace.ts";

/** One turn in a lane: give it back when the answer is in. */
export interface Turn {
  readonly waitedMs: number;
  release(): void;
}

/** A few requests at a time per class, no more in a minute or second than it allows, and none while its budget is spent. */
export interface RateLanes {
  /**
   * Waits for a free place and for the reset of the class. Gives undefined when the reset is further away than
   * `maxWaitMs`; rejects when `signal` is aborted.
   */
  enter(rateClass: RateClass, maxWaitMs: number, signal: AbortSignal): Promise<Turn | undefined>;
  note(rateClass: RateClass, answer: { readonly status: number; readonly headers: AnswerHeaders }): void;
}

/** `concurrency` is for classes whose policy names none; `onWait` hears of every wait before it begins. */
export function createRateLanes(
  clock: Clock,
  policies: Readonly<Record<RateClass, RatePolicy>>,
  concurrency: number,
  onWait: (wait: RateWait) => void = () => undefined,
): RateLanes {
  let book = emptyRateBook;
  const policyOf = (rateClass: RateClass): RatePolicy => ownValue(policies, rateClass) ?? {};
  const lanes = new Map<RateClass, Lane>();
  const laneOf = (rateClass: RateClass): Lane => {
    const known = lanes.get(rateClass);
    if (known !== undefined) return known;
    const policy = policyOf(rateClass);
    const lane = {
      places: createPlaces(policy.concurrency ?? concurrency),
      pace: policy.perMinute === undefined ? undefined : createPace(policy.perMinute),
      seconds: createSecondPace(),
    };
    lanes.set(rateClass, lane);
    return lane;
  };

  return {
    async enter(rateClass, maxWaitMs, signal) {
      const { places, pace, seconds } = laneOf(rateClass);
      const release = await places.take(signal);
      let waitedMs = 0;
      try {
        const nextWait = (now = clock.now()): number =>
          Math.max(waitOf(book, rateClass, now), pace?.waitOf(now) ?? 0, seconds.waitOf(now));
        // Again, because an answer that came while this one slept may have moved the reset.
        for (let wait = nextWait(); wait > 0; wait = nextWait()) {
          if (waitedMs + wait > maxWaitMs) {
            release();
            return undefined;
          }
          onWait({ rateClass, milliseconds: wait });
          await clock.sleep(wait, signal);
          waitedMs += wait;
        }
      } catch (error) {
        release();
        throw error;
      }
      const end = pace?.start(clock.now());
      seconds.begin();
      return {
        waitedMs,
        release() {
          end?.(clock.now());
          seconds.end(clock.now());
          release();
        },
      };
    },
    note(rateClass, answer) {
      const now = clock.now();
      if (laneOf(rateClass).seconds.learn(answer, now)) return;
      book = noteAnswer(book, rateClass, answer, now, policyOf(rateClass));
    },
  };
}

interface Lane {
  readonly places: Places;
  readonly pace: Pace | undefined;
  readonly seconds: SecondPace;
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
