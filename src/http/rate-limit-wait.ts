import type { AnswerHeaders } from "./exchange.ts";
import type { RateBudget } from "./http-client.ts";
import type { RateClass } from "./rate-class.ts";

const minWaitMs = 1_000;
const maxWaitMs = 60_000;

/**
 * How long an answer asks us to wait: `Retry-After` in seconds or as a date, else `X-RateLimit-Reset` as epoch seconds
 * or as a small number of seconds. Dates are compared with the answer's own `Date`, so a wrong clock here does not
 * matter. Between one second and one minute; undefined when nothing usable was said.
 */
export function readRateLimitWait(headers: AnswerHeaders, now: number): number | undefined {
  const serverNow = readServerTime(headers) ?? now;
  const wait = readRetryAfter(headers["retry-after"], serverNow) ?? readReset(headers["x-ratelimit-reset"], serverNow);
  return wait === undefined ? undefined : Math.min(maxWaitMs, Math.max(minWaitMs, wait));
}

/** True when the answer says that the next request of its class would be refused. */
export function isBudgetSpent(headers: AnswerHeaders): boolean {
  return headers["x-ratelimit-remaining"]?.trim() === "0";
}

/** What the headers say is left of the class's budget; undefined when they do not say. */
export function readBudget(headers: AnswerHeaders, rateClass: RateClass): RateBudget | undefined {
  const remaining = readWholeNumber(headers["x-ratelimit-remaining"]);
  if (remaining === undefined) return undefined;
  return { rateClass, remaining, limit: readWholeNumber(headers["x-ratelimit-limit"]) };
}

/** The answer's own `Date`, in milliseconds since the epoch; undefined when it has none that can be read. */
export function readServerTime(headers: AnswerHeaders): number | undefined {
  return parseHttpDate(headers["date"]);
}

function readRetryAfter(value: string | undefined, serverNow: number): number | undefined {
  const seconds = readWholeNumber(value);
  if (seconds !== undefined) return seconds * 1000;
  const date = parseHttpDate(value);
  return date === undefined ? undefined : date - serverNow;
}

/** Below this a reset is a number of seconds from now; a day is longer than any window. */
const maxDeltaSeconds = 86_400;

function readReset(value: string | undefined, serverNow: number): number | undefined {
  const seconds = readWholeNumber(value);
  if (seconds === undefined) return undefined;
  return seconds <= maxDeltaSeconds ? seconds * 1000 : seconds * 1000 - serverNow;
}

/** Digits and nothing else. */
export function readWholeNumber(value: string | undefined): number | undefined {
  const text = value?.trim() ?? "";
  return /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

/** The one date format that HTTP still sends. Looser parsing would read "-1" as the year 2001. */
function parseHttpDate(value: string | undefined): number | undefined {
  const text = value?.trim() ?? "";
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)) return undefined;
  const milliseconds = Date.parse(text);
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
