import { describe, expect, it } from "vitest";
import type { Clock } from "../../src/model/clock.ts";
import { StatusLine } from "../../src/cli/status-line.ts";

function scene({ isTTY = true, term = "xterm", isWanted = true, columns = 80 } = {}) {
  const seen: string[] = [];
  let now = 0;
  const stderr = { isTTY, columns, write: (text: string) => void seen.push(text) };
  let tick: (() => void) | undefined;
  let wake = (): void => undefined;
  const clock: Clock = {
    now: () => now,
    sleep: () => new Promise((resolve) => (wake = resolve)),
    every: (_, action) => {
      tick = action;
      return () => (tick = undefined);
    },
  };
  const line = new StatusLine({ stderr, clock, environment: { TERM: term } }, isWanted);
  const wait = (milliseconds: number): void => {
    now += milliseconds;
  };
  const waitTicking = (milliseconds: number): void => {
    wait(milliseconds);
    tick?.();
  };
  return { line, seen, clock, wait, waitTicking, wake: () => wake(), isTicking: () => tick !== undefined };
}

describe("the line about work in progress", () => {
  it("comes when it takes long, not too often, and goes when something is printed", () => {
    const { line, seen, wait } = scene();
    line.show("1 request");
    wait(2_000);
    line.show("2 requests");
    wait(10);
    line.show("3 requests");
    line.clear();
    line.clear();
    expect(seen).toEqual(["\r2 requests, 2 s\u001b[K", "\r\u001b[K"]);
  });

  it("goes on by itself, and says how long a wait will be", async () => {
    const { line, seen, clock, waitTicking, wake } = scene();
    line.show("1 request");
    waitTicking(1_000);
    const sleep = line.watch(clock).sleep(20_000);
    waitTicking(1_000);
    waitTicking(18_500);
    wake();
    await sleep;
    waitTicking(1_000);
    expect(seen.map((text) => text.slice(1, -3))).toEqual([
      "1 request, 1 s",
      "1 request, 2 s; goes on in 19 s",
      "1 request, 21 s; goes on in 1 s",
      "1 request, 22 s",
    ]);
  });

  it("tells of a wait after something was printed, and is quiet while somebody is asked", async () => {
    const { line, seen, clock, waitTicking, wake } = scene();
    line.show("1 request");
    line.clear();
    waitTicking(5_000);
    expect(seen).toEqual([]);
    const sleep = line.watch(clock).sleep(3_000);
    wake();
    await sleep;
    expect(seen).toEqual(["\rWaiting, 5 s; goes on in 3 s\u001b[K"]);
  });

  it("ends with the run", () => {
    const { line, seen, waitTicking, isTicking } = scene();
    line.show("1 request");
    waitTicking(1_000);
    line.stop();
    expect(isTicking()).toBe(false);
    expect(seen.at(-1)).toBe("\r\u001b[K");
  });

  it("never wraps", () => {
    const { line, seen, wait } = scene({ columns: 30 });
    wait(2_000);
    line.show("x".repeat(100));
    expect(seen).toEqual([`\r${"x".repeat(29)}\u001b[K`]);
  });

  it.each([[{ isTTY: false }], [{ term: "dumb" }], [{ isWanted: false }]])("is not there for %j", (settings) => {
    const { line, seen, wait, isTicking } = scene(settings);
    wait(9_000);
    line.show("x");
    line.clear();
    expect(seen).toEqual([]);
    expect(isTicking()).toBe(false);
  });
});
