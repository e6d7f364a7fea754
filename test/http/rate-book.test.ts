import { describe, expect, it } from "vitest";
import { emptyRateBook, noteAnswer, waitOf } from "../../src/http/rate-book.ts";

const now = Date.parse("2026-01-01T00:00:00Z");
const spent = (seconds: string): { status: number; headers: Record<string, string> } => ({
  status: 200,
  headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": seconds },
});

describe("the rate book", () => {
  it("lets every class go that has budget left, or of which nothing is known", () => {
    const left = { status: 200, headers: { "x-ratelimit-remaining": "1", "x-ratelimit-reset": "30" } };
    expect(noteAnswer(emptyRateBook, "s", left, now)).toBe(emptyRateBook);
    expect(noteAnswer(emptyRateBook, "s", { status: 200, headers: {} }, now)).toBe(emptyRateBook);
    expect(waitOf(emptyRateBook, "s", now)).toBe(0);
  });

  it("stops a class whose budget is spent, until the reset, and no other", () => {
    const book = noteAnswer(emptyRateBook, "s", spent("30"), now);
    expect(waitOf(book, "s", now)).toBe(30_000);
    expect(waitOf(book, "s", now + 10_000)).toBe(20_000);
    expect(waitOf(book, "s", now + 40_000)).toBe(0);
    expect(waitOf(book, "m", now)).toBe(0);
  });

  it("stops a class that was refused, also when the refusal does not count what remains", () => {
    const refused = { status: 429, headers: { "retry-after": "5" } };
    expect(waitOf(noteAnswer(emptyRateBook, "l", refused, now), "l", now)).toBe(5_000);
  });

  it("never stops for longer than a minute, nor without knowing for how long", () => {
    expect(waitOf(noteAnswer(emptyRateBook, "s", spent("86400"), now), "s", now)).toBe(60_000);
    expect(noteAnswer(emptyRateBook, "s", { status: 429, headers: {} }, now)).toBe(emptyRateBook);
  });

  it("is not shortened by an answer that was overtaken", () => {
    const book = noteAnswer(noteAnswer(emptyRateBook, "s", spent("30"), now), "s", spent("2"), now);
    expect(waitOf(book, "s", now)).toBe(30_000);
  });
});
