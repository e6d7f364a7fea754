import type { AnswerHeaders } from "./exchange.ts";
import { readServerTime, readWholeNumber } from "./rate-limit-wait.ts";

const windowMs = 1_000;
/** While requests under way take up the whole window, it is looked at again after so long, in milliseconds. */
const lookAgainMs = 10;

/**
 * Keeps a class within a limit per second that the platform's headers tell. Such a limit is over before its headers,
 * which count in whole seconds, could say when: so it is known by what was asked and when that was answered.
 */
export interface SecondPace {
  /** How long the next request has to wait, in milliseconds; 0 while no limit per second is known. */
  waitOf(now: number): number;
  begin(): void;
  /** The answer is in, or there will be none. */
  end(now: number): void;
  /** Reads the limit from an answer. True when it is spent by requests of the last second and needs no other wait. */
  learn(answer: { readonly status: number; readonly headers: AnswerHeaders }, now: number): boolean;
}

export function createSecondPace(): SecondPace {
  let limit: number | undefined;
  let underWay = 0;
  const ended: number[] = [];
  const forget = (now: number): void => {
    let old = 0;
    while ((ended[old] ?? Number.POSITIVE_INFINITY) <= now - windowMs) old += 1;
    ended.splice(0, old);
  };
  return {
    waitOf(now) {
      forget(now);
      if (limit === undefined || underWay + ended.length < limit) return 0;
      const oldest = ended[0];
      return oldest === undefined ? lookAgainMs : oldest + windowMs - now;
    },
    begin() {
      underWay += 1;
    },
    end(now) {
      underWay -= 1;
      ended.push(now);
    },
    learn({ status, headers }, now) {
      limit = readLimitPerSecond(headers, now);
      if (limit === undefined || status >= 400) return false;
      forget(now);
      // At the end of a longer window the headers look the same; but then it was not this second that spent it.
      return 2 * (ended.length + underWay) >= limit;
    },
  };
}

/** The limit of a window that ends within this second or the next one; undefined for longer ones and none. */
function readLimitPerSecond(headers: AnswerHeaders, now: number): number | undefined {
  const reset = readWholeNumber(headers["x-ratelimit-reset"]);
  const limit = readWholeNumber(headers["x-ratelimit-limit"]);
  if (reset === undefined || limit === undefined || limit === 0) return undefined;
  const left = reset * 1_000 - (readServerTime(headers) ?? now);
  return left <= 2 * windowMs && left >= 0 ? limit : undefined;
}
