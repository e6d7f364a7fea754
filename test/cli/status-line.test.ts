import { describe, expect, it } from "vitest";
import { StatusLine } from "../../src/cli/status-line.ts";

function scene({ isTTY = true, term = "xterm", isWanted = true, columns = 80 } = {}) {
  const seen: string[] = [];
  let now = 0;
  const stderr = { isTTY, columns, write: (text: string) => void seen.push(text) };
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const line = new StatusLine({ stderr, clock, environment: { TERM: term } }, isWanted);
  return { line, seen, wait: (milliseconds: number) => (now += milliseconds) };
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

  it("never wraps", () => {
    const { line, seen, wait } = scene({ columns: 30 });
    wait(2_000);
    line.show("x".repeat(100));
    expect(seen).toEqual([`\r${"x".repeat(29)}\u001b[K`]);
  });

  it.each([[{ isTTY: false }], [{ term: "dumb" }], [{ isWanted: false }]])("is not there for %j", (settings) => {
    const { line, seen, wait } = scene(settings);
    wait(9_000);
    line.show("x");
    line.clear();
    expect(seen).toEqual([]);
  });
});
