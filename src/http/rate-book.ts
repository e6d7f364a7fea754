import type { RateClass, RatePolicy } from "./rate-class.ts";
import type { AnswerHeaders } from "./exchange.ts";
import { isBudgetSpent, readRateLimitWait } from "./rate-limit-wait.ts";

/** When each class may be asked again, in milliseconds of the clock; a class that is not listed may be asked now. */
export type RateBook = ReadonlyMap<RateClass, number>;

export const emptyRateBook: RateBook = new Map();

interface NotedAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
}

/**
 * The book after an answer: a spent budget or a 429 stops its class until the reset, and where the answer names none,
 * for as long as the vendor's policy says. Answers overtake each other, so a stop is never shortened by a later one.
 */
export function noteAnswer(
  book: RateBook,
  rateClass: RateClass,
  answer: NotedAnswer,
  now: number,
  policy: RatePolicy = {},
): RateBook {
  const wait = restAfter(answer, now, policy);
  if (wait === undefined) return book;
  return new Map(book).set(rateClass, Math.max(book.get(rateClass) ?? 0, now + wait));
}

function restAfter({ status, headers }: NotedAnswer, now: number, policy: RatePolicy): number | undefined {
  if (status === 429) return readRateLimitWait(headers, now) ?? policy.afterRefusalMs;
  if (isBudgetSpent(headers)) return readRateLimitWait(headers, now);
  return status >= 500 ? policy.afterErrorMs : undefined;
}

/** How long the next request of the class has to wait. */
export function waitOf(book: RateBook, rateClass: RateClass, now: number): number {
  return Math.max(0, (book.get(rateClass) ?? 0) - now);
}
