import type { RateClass } from "./rate-class.ts";
import type { AnswerHeaders } from "./exchange.ts";
import { isBudgetSpent, readRateLimitWait } from "./rate-limit-wait.ts";

/** When each class may be asked again, in milliseconds of the clock; a class that is not listed may be asked now. */
export type RateBook = ReadonlyMap<RateClass, number>;

export const emptyRateBook: RateBook = new Map();

/**
 * The book after an answer: a spent budget or a 429 stops its class until the reset. Answers overtake each other, so
 * a stop is never shortened by a later one.
 */
export function noteAnswer(
  book: RateBook,
  rateClass: RateClass,
  answer: { readonly status: number; readonly headers: AnswerHeaders },
  now: number,
): RateBook {
  if (answer.status !== 429 && !isBudgetSpent(answer.headers)) return book;
  const wait = readRateLimitWait(answer.headers, now);
  if (wait === undefined) return book;
  return new Map(book).set(rateClass, Math.max(book.get(rateClass) ?? 0, now + wait));
}

/** How long the next request of the class has to wait. */
export function waitOf(book: RateBook, rateClass: RateClass, now: number): number {
  return Math.max(0, (book.get(rateClass) ?? 0) - now);
}
