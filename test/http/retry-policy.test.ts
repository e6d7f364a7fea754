import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRetry, maxTotalWaitMs, type FailedAttempt } from "../../src/http/retry-policy.ts";
import { readRateLimitWait } from "../../src/http/rate-limit-wait.ts";

const now = Date.parse("2026-01-01T12:00:00Z");
const broken: FailedAttempt = {
  failure: { kind: "broken" },
  attempt: 1,
  now,
  random: 0.5,
  budgetLeft: 20,
  waitedMs: 0,
};
const status = (code: number, headers: Record<string, string> = {}): FailedAttempt["failure"] => ({
  kind: "status",
  status: code,
  headers,
});

describe("decideRetry", () => {
  it("doubles the bound of the jitter and stops at the fourth attempt", () => {
    const bounds = [1, 2, 3].map((attempt) => decideRetry({ ...broken, attempt, random: 0.999999 }));
    expect(bounds.map((decision) => decision.retry && decision.waitMs)).toEqual([199, 399, 799]);
    expect(decideRetry({ ...broken, attempt: 4 })).toEqual({ retry: false, because: "attempts" });
  });

  it("retries exactly the transient statuses", () => {
    const retried = Array.from({ length: 500 }, (_, at) => at + 100).filter(
      (code) => decideRetry({ ...broken, failure: status(code) }).retry,
    );
    expect(retried).toEqual([429, 500, 502, 503, 504]);
  });

  it("spends the budget on failures and patience on the rate limit", () => {
    expect(decideRetry({ ...broken, budgetLeft: 0 })).toEqual({ retry: false, because: "budget" });
    expect(decideRetry({ ...broken, failure: status(429), budgetLeft: 0 })).toMatchObject({
      retry: true,
      spends: "patience",
    });
    expect(decideRetry({ ...broken, failure: status(503, { "retry-after": "3" }) })).toEqual({
      retry: true,
      waitMs: 3_000,
      spends: "budget",
    });
  });

  it("does not wait for the reset of a budget that is not spent", () => {
    const reset = { "x-ratelimit-limit": "60", "x-ratelimit-reset": "50" };
    const waits = ["7", "0"].map((remaining) => {
      return decideRetry({ ...broken, failure: status(503, { ...reset, "x-ratelimit-remaining": remaining }) });
    });
    expect(waits.map((decision) => decision.retry && decision.waitMs)).toEqual([100, 50_000]);
  });

  it("gives up when all waits together would pass two minutes", () => {
    const failure = status(429, { "retry-after": "60" });
    expect(decideRetry({ ...broken, failure, waitedMs: 60_000 })).toMatchObject({ retry: true, waitMs: 60_000 });
    expect(decideRetry({ ...broken, failure, waitedMs: 60_001 })).toEqual({ retry: false, because: "waiting" });
  });

  it("waits within its limits whatever it is told", () => {
    const header = fc.oneof(
      fc.constantFrom("0", "-1", "2", "999999", "abc", "", " 5 ", "1e9", "Infinity", "NaN", "2026-01-01"),
      fc.integer({ min: -10, max: 4_000_000_000 }).map(String),
      fc
        .date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true })
        .map((date) => date.toUTCString()),
      fc.string(),
    );
    const headers = fc.record(
      { "retry-after": header, "x-ratelimit-reset": header, date: header },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(429, 500, 503),
        headers,
        fc.integer({ min: 1, max: 6 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 130_000 }),
        (code, said, attempt, random, waitedMs) => {
          const decision = decideRetry({ failure: status(code, said), attempt, now, random, budgetLeft: 1, waitedMs });
          if (!decision.retry) return;
          expect(attempt).toBeLessThan(4);
          expect(Number.isFinite(decision.waitMs)).toBe(true);
          expect(decision.waitMs).toBeGreaterThanOrEqual(code === 429 ? 1_000 : 0);
          expect(decision.waitMs).toBeLessThanOrEqual(60_000);
          expect(decision.waitMs + waitedMs).toBeLessThanOrEqual(maxTotalWaitMs);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("spreads a thousand clients evenly", () => {
    const waits = Array.from({ length: 1_000 }, (_, client) =>
      decideRetry({ ...broken, attempt: 3, random: client / 1_000 }),
    );
    for (let from = 0; from < 800; from += 100) {
      const inBin = waits.filter((wait) => wait.retry && wait.waitMs >= from && wait.waitMs < from + 100);
      expect(inBin.length).toBeLessThan(130);
    }
  });
});

describe("readRateLimitWait", () => {
  const date = "Thu, 01 Jan 2026 12:00:00 GMT";
  const epoch = (seconds: number): string => String(now / 1000 + seconds);
  const cases: readonly { said: Record<string, string>; wait: number | undefined; note?: string }[] = [
    { said: {}, wait: undefined },
    { said: { "retry-after": "2" }, wait: 2_000 },
    { said: { "retry-after": "0" }, wait: 1_000 },
    { said: { "retry-after": "999999" }, wait: 60_000 },
    { said: { "retry-after": "-1" }, wait: undefined },
    { said: { "retry-after": "soon" }, wait: undefined },
    { said: { "retry-after": "soon", "x-ratelimit-reset": "9" }, wait: 9_000 },
    { said: { "retry-after": "Thu, 01 Jan 2026 12:00:30 GMT", date }, wait: 30_000 },
    { said: { "retry-after": "Thu, 01 Jan 2026 12:00:30 GMT" }, wait: 30_000 },
    { said: { "retry-after": "Wed, 31 Dec 2025 12:00:00 GMT", date }, wait: 1_000 },
    { said: { "x-ratelimit-reset": epoch(25), date }, wait: 25_000 },
    { said: { "x-ratelimit-reset": "25", date }, wait: 25_000 },
    { said: { "x-ratelimit-reset": epoch(-5), date }, wait: 1_000 },
    { said: { "x-ratelimit-reset": "never" }, wait: undefined },
    { said: { "retry-after": "3", "x-ratelimit-reset": epoch(25), date }, wait: 3_000 },
  ];
  for (const { said, wait } of cases) {
    it(`reads ${JSON.stringify(said)} as ${wait}`, () => expect(readRateLimitWait(said, now)).toBe(wait));
  }

  it("does not mind a clock that is an hour off", () => {
    for (const skew of [-3_600_000, 3_600_000]) {
      expect(readRateLimitWait({ "x-ratelimit-reset": epoch(25), date }, now + skew)).toBe(25_000);
    }
  });
});
