import type { AnswerHeaders } from "./exchange.ts";
import { isBudgetSpent, readRateLimitWait } from "./rate-limit-wait.ts";

/** What is known when one attempt of a GET has failed. */
export interface FailedAttempt {
  /** An answer with a status, or a failure in which no whole and readable answer came. */
  readonly failure:
    { readonly kind: "status"; readonly status: number; readonly headers: AnswerHeaders } | { readonly kind: "broken" };
  /** 1 for the first. */
  readonly attempt: number;
  readonly now: number;
  /** Between 0 (included) and 1 (excluded). */
  readonly random: number;
  /** Retries that the run has left. */
  readonly budgetLeft: number;
  /** What this request has waited until now, for the rate limit and between attempts. */
  readonly waitedMs: number;
}

/** Every retry spends the run's budget, except for waits that the rate limit imposes: those spend patience. */
export type RetryDecision =
  | { readonly retry: true; readonly waitMs: number; readonly spends: "budget" | "patience" }
  | { readonly retry: false; readonly because: "not-retryable" | "attempts" | "budget" | "waiting" };

export const maxAttempts = 4;
/** What one request may wait, for the rate limit and between attempts, all together. */
export const maxTotalWaitMs = 120_000;

const baseMs = 200;
const capMs = 10_000;
/** A limit that says nothing about its window is given more time than a hiccup. */
const rateLimitBaseMs = 2_000;
const minRateLimitWaitMs = 1_000;

const retryableStatuses: readonly number[] = [429, 500, 502, 503, 504];

/** Whether and when a GET is sent again. */
export function decideRetry(failed: FailedAttempt): RetryDecision {
  const { failure, attempt, now, random, budgetLeft, waitedMs } = failed;
  const isRateLimit = failure.kind === "status" && failure.status === 429;
  if (failure.kind === "status" && !retryableStatuses.includes(failure.status)) {
    return { retry: false, because: "not-retryable" };
  }
  if (attempt >= maxAttempts) return { retry: false, because: "attempts" };
  if (!isRateLimit && budgetLeft <= 0) return { retry: false, because: "budget" };
  const asked = failure.kind === "status" ? readAskedWait(failure, now) : undefined;
  const waitMs = asked ?? backOff(attempt, random, isRateLimit);
  if (waitedMs + waitMs > maxTotalWaitMs) return { retry: false, because: "waiting" };
  return { retry: true, waitMs, spends: isRateLimit ? "patience" : "budget" };
}

/** The reset of a budget that is not spent, as every answer may carry it, is no request to wait for it. */
function readAskedWait(
  { status, headers }: { readonly status: number; readonly headers: AnswerHeaders },
  now: number,
): number | undefined {
  if (status === 429 || isBudgetSpent(headers)) return readRateLimitWait(headers, now);
  const { "x-ratelimit-reset": _, ...others } = headers;
  return readRateLimitWait(others, now);
}

/** Full jitter: anywhere between nothing and a bound that doubles, so that many clients do not come back together. */
function backOff(attempt: number, random: number, isRateLimit: boolean): number {
  const bound = Math.min(capMs, (isRateLimit ? rateLimitBaseMs : baseMs) * 2 ** (attempt - 1));
  const wait = Math.floor(random * bound);
  return isRateLimit ? Math.max(minRateLimitWaitMs, wait) : wait;
}
