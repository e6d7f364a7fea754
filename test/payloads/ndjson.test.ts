import { describe, expect, it } from "vitest";
import { checkStdin, checkText, options, order, places, watching } from "./payload-scene.ts";

describe("NDJSON", () => {
  it("finds nothing in good lines, also without a last line break", async () => {
    const result = await checkText(`${order(1)}\n${order(2)}`, watching());
    expect(result).toMatchObject({ format: "ndjson", lines: 2, items: 2, rejectedItems: 0, findings: [], counts: [] });
  });

  it("reads CRLF, a byte order mark and blank lines", async () => {
    const result = await checkText(`\ufeff${order(1)}\r\n\r\n  \n${order(2)}\r\n{"x":1}\r\n`, watching());
    expect(result.items).toBe(3);
    expect(places(result)).toContain("unknown-event-key 5:2-5");
  });

  it("places a finding at its value, counting UTF-16 units", async () => {
    const result = await checkText('{"_user_id":"👩‍🚀","plan":"é","age":"many"}\n', options("contacts"));
    expect(places(result)).toEqual(["wrong-value-type 1:38-44"]);
  });

  it("places what is wrong with a key at the key, whatever escapes it is written with", async () => {
    const result = await checkText('{"_user_id":"u","pl\\u0061n":"gold","pl\\u0061nn":"x"}\n', options("contacts"));
    expect(places(result)).toEqual(["unknown-attribute 1:36-48"]);
  });

  it("takes keys that objects inherit as data like any other", async () => {
    const good = '{"_user_id":"u","toString":"x","__proto__":"y"}\n';
    expect((await checkText(good, options("contacts"))).findings).toEqual([]);
    const bad = await checkText('{"_user_id":"u","__proto__":{"a":1},"constructor":"x"}\n', options("contacts"));
    expect(places(bad)).toEqual(["nested-value 1:29-36", "unknown-attribute 1:37-50"]);
  });

  it("names the second of two equal ids, across blocks and runs of the fast path", async () => {
    const result = await checkText(`${order(1)}\n${order(2)}\n${order(1, ',"total":"1"')}\n`, watching());
    expect(places(result)).toEqual(["duplicate-event-id 3:31-36", "numeric-string 3:134-137"]);
    expect(result.rejectedItems).toBe(1);
  });

  it("rejects an item once, however many rules reject it", async () => {
    const result = await checkText(`${order(1)}\n${order(1, ',"total":true')}\n`, watching());
    expect(result.rejectedItems).toBe(1);
  });

  it("keeps the first findings and counts all", async () => {
    const lines = Array.from({ length: 500 }, (_, index) => order(index, ',"total":true')).join("\n");
    const result = await checkText(lines, watching({ maxFindings: 3 }));
    expect(result.findings.map(({ place }) => place.line)).toEqual([1, 2, 3]);
    expect(result.counts).toEqual([{ ruleId: "wrong-value-type", severity: "error", count: 500 }]);
    expect(result.rejectedItems).toBe(500);
  });

  it("tells of every item when somebody wants to see them", async () => {
    const seen: unknown[] = [];
    const onItem = (
      item: { readonly [key: string]: unknown },
      index: number,
      problems: readonly { ruleId: string }[],
    ) => seen.push([index, item["_event_id"], problems.map(({ ruleId }) => ruleId)]);
    await checkText(`${order(1)}\n\n{broken\n${order(1)}\n`, watching({ onItem }));
    expect(seen).toEqual([
      [0, "e-1", []],
      [2, "e-1", ["duplicate-event-id"]],
    ]);
  });

  it("says the same of stdin as of a file, however the bytes arrive", async () => {
    const content = `\ufeff${order(1)}\r\n${order("ñ", ',"total":"x"')}\n\n{"_user_id":1\n${order(1)}`;
    const file = await checkText(content, watching());
    for (const piece of [1, 7, 100, 1 << 20]) {
      const stdin = await checkStdin(content, watching(), piece);
      expect({ ...stdin, file: "", findings: places(stdin) }).toEqual({ ...file, file: "", findings: places(file) });
    }
  });
});
