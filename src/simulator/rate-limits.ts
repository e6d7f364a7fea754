import type { RateClass } from "./route.ts";
import type { SimulatorRates } from "./seed-format.ts";

/** High enough to never matter, yet a limit like any other, with true numbers in the headers. */
const generousLimit = 60_000;
const minuteMs = 60_000;

/** Budgets per minute, or the window that the seed names, one for each endpoint class. */
export class RateLimits {
  rates: SimulatorRates;
  readonly #now: () => Date;
  readonly #windows = new Map<RateClass, { readonly startedAt: number; used: number }>();

  constructor(rates: SimulatorRates, now: () => Date) {
    this.rates = rates;
    this.#now = now;
  }

  /** Spends one request; false when the budget of this window is gone. */
  take(rateClass: RateClass): boolean {
    const window = this.#window(rateClass);
    if (window.used >= this.#limit(rateClass)) return false;
    window.used += 1;
    return true;
  }

  /** The headers every answer carries; `Reset` is in epoch seconds. */
  headers(rateClass: RateClass): Readonly<Record<string, string>> {
    const window = this.#window(rateClass);
    const limit = this.#limit(rateClass);
    return {
      "X-RateLimit-Limit": String(limit),
      "X-RateLimit-Remaining": String(Math.max(0, limit - window.used)),
      "X-RateLimit-Reset": String(Math.ceil((window.startedAt + this.#windowMs) / 1000)),
    };
  }

  /** Every budget is full again. */
  reset(): void {
    this.#windows.clear();
  }

  get #windowMs(): number {
    return this.rates.windowMs ?? minuteMs;
  }

  #limit(rateClass: RateClass): number {
    return this.rates[rateClass] ?? generousLimit;
  }

  #window(rateClass: RateClass): { readonly startedAt: number; used: number } {
    const now = this.#now().getTime();
    const window = this.#windows.get(rateClass);
    if (window !== undefined && now >= window.startedAt && now < window.startedAt + this.#windowMs) return window;
    const fresh = { startedAt: now, used: 0 };
    this.#windows.set(rateClass, fresh);
    return fresh;
  }
}
