import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPace } from "../../src/http/pace.ts";
import { createRateLanes } from "../../src/http/rate-lanes.ts";
import type { RateWait } from "../../src/http/rate-class.ts";
import { createVirtualClock, noAbort } from "./open-client.ts";

describe("the pace of a class", () => {
  it("lets so many go at once, and the next one a minute after the first has ended", () => {
    const pace = createPace(2);
    pace.start(0)(4_000);
    expect(pace.waitOf(4_000)).toBe(0);
    pace.start(5_000)(5_000);
    expect(pace.waitOf(5_000)).toBe(59_000);
    expect(pace.waitOf(63_999)).toBe(1);
    expect(pace.waitOf(64_000)).toBe(0);
  });

  it("counts a request that is under way, however long it takes", () => {
    const pace = createPace(1);
    const end = pace.start(0);
    expect(pace.waitOf(90_000)).toBeGreaterThan(0);
    end(90_000);
    expect(pace.waitOf(100_000)).toBe(50_000);
  });

  it("never has more than that arrive in any minute, wherever between its start and its end each arrives", () => {
    const travels = fc.array(fc.record({ out: fc.nat(5_000), back: fc.nat(5_000), idle: fc.nat(20_000) }), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), travels, (perMinute, requests) => {
        const pace = createPace(perMinute);
        let now = 0;
        const arrivals = requests.map(({ out, back, idle }) => {
          now += idle;
          now += pace.waitOf(now);
          expect(pace.waitOf(now)).toBe(0);
          const end = pace.start(now);
          const arrival = now + out;
          now += out + back;
          end(now);
          return arrival;
        });
        for (const first of arrivals) {
          const inMinute = arrivals.filter((each) => each >= first && each < first + 60_000);
          expect(inMinute.length).toBeLessThanOrEqual(perMinute);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("the lanes", () => {
  it("keep each class to its own pace, also for requests that come at the same time, and tell of every wait", async () => {
    const clock = createVirtualClock(0);
    const waits: RateWait[] = [];
    const lanes = createRateLanes(clock, { slow: { perMinute: 2 }, quick: {} }, 6, (wait) => waits.push(wait));
    const starts: Record<string, number[]> = { slow: [], quick: [] };
    const request = async (rateClass: string) => {
      const turn = await lanes.enter(rateClass, 600_000, noAbort);
      starts[rateClass]?.push(clock.now());
      turn?.release();
    };
    await Promise.all(Array.from({ length: 5 }, () => request("quick")));
    for (let count = 0; count < 5; count += 1) await request("slow");
    expect(starts).toEqual({ quick: [0, 0, 0, 0, 0], slow: [0, 0, 60_000, 60_000, 120_000] });
    expect(waits).toEqual([60_000, 60_000].map((milliseconds) => ({ rateClass: "slow", milliseconds })));
  });

  it("give up a request whose turn is further away than it may wait", async () => {
    const clock = createVirtualClock(0);
    const lanes = createRateLanes(clock, { slow: { perMinute: 1 } }, 6);
    (await lanes.enter("slow", 0, noAbort))?.release();
    expect(await lanes.enter("slow", 59_000, noAbort)).toBeUndefined();
  });

  it("rest for as long as the policy says after a refusal that does not, and after a server's error", async () => {
    const clock = createVirtualClock(0);
    const policies = { a: { afterRefusalMs: 60_000, afterErrorMs: 1_000 } };
    const lanes = createRateLanes(clock, policies, 6);
    lanes.note("a", { status: 503, headers: {} });
    expect((await lanes.enter("a", 600_000, noAbort))?.waitedMs).toBe(1_000);
    lanes.note("a", { status: 429, headers: {} });
    expect((await lanes.enter("a", 600_000, noAbort))?.waitedMs).toBe(60_000);
    lanes.note("a", { status: 429, headers: { "retry-after": "7" } });
    expect((await lanes.enter("a", 600_000, noAbort))?.waitedMs).toBe(7_000);
    lanes.note("a", { status: 404, headers: {} });
    expect((await lanes.enter("a", 600_000, noAbort))?.waitedMs).toBe(0);
  });
});
