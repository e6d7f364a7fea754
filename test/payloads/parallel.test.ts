import { build } from "esbuild";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { CheckOptions, FileResult } from "../../src/payloads/payload-source.ts";
import { checkPath, folder, order, places, watching, writePayload } from "./payload-scene.ts";

const script = join(folder, "contract-worker.cjs");
/** 30 MB in which ids repeat, lines are broken and some are far longer than others. */
const path = writePayload(Buffer.alloc(0));

beforeAll(async () => {
  const { writeFileSync } = await import("node:fs");
  const lines = Array.from({ length: 120_000 }, (_, index) => {
    if (index % 1_000 === 7) return "{broken";
    if (index % 50_000 === 3) return `{"long":"${"x".repeat(3 * 1024 * 1024)}"}`;
    if (index % 700 === 5) return "";
    return order(index % 60_000, index % 333 === 0 ? ',"total":"ñ"' : `,"total":${index}`);
  });
  writeFileSync(path, lines.join("\n"));
  await build({
    entryPoints: ["src/payloads/contract-worker.ts"],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "cjs",
    logLevel: "error",
  });
});

const parallel = (count: number, more: Partial<CheckOptions> = {}): CheckOptions =>
  watching({ workers: { count, script, leastBytes: 0 }, ...more });

describe("big files", () => {
  it("says the same with one thread and with several workers", async () => {
    const alone = await checkPath(path, watching());
    expect(alone.counts.map(({ ruleId }) => ruleId)).toEqual([
      "broken-json",
      "duplicate-event-id",
      "line-too-long",
      "wrong-value-type",
    ]);
    for (const count of [2, 3]) expect(await checkPath(path, parallel(count))).toEqual(alone);
    const few = await checkPath(path, watching({ maxFindings: 10 }));
    expect(await checkPath(path, parallel(2, { maxFindings: 10 }))).toEqual(few);
    expect(few.findings).toEqual(alone.findings.slice(0, 10));
    expect(few.counts).toEqual(alone.counts);
  });

  it("stops workers at an interrupt", async () => {
    const interrupt = new AbortController();
    const onProgress = () => interrupt.abort();
    const result = await checkPath(path, parallel(2, { signal: interrupt.signal, onProgress }));
    expect(result.isComplete).toBe(false);
    expect(result.items).toBeGreaterThan(0);
  });

  it("cuts a file into shards that together say what the whole says, apart from ids across them", async () => {
    const whole = await checkPath(path, { ...watching(), watches: [] });
    for (const count of [1, 2, 7]) {
      const shards: FileResult[] = [];
      for (let index = 1; index <= count; index += 1) {
        shards.push(await checkPath(path, { ...watching(), watches: [], shard: { index, count } }));
      }
      expect(shards.flatMap(places)).toEqual(places(whole));
      expect(shards.reduce((sum, { items }) => sum + items, 0)).toBe(whole.items);
      expect(shards.reduce((sum, { lines }) => sum + lines, 0)).toBe(whole.lines);
    }
  });

  it("gives shards of a tiny file their lines once", async () => {
    const tiny = writePayload(`${order(1)}\n${order(2)}\n${order(3)}`);
    const items = [];
    for (let index = 1; index <= 50; index += 1)
      items.push((await checkPath(tiny, watching({ shard: { index, count: 50 } }))).items);
    expect(items.filter((count) => count > 0)).toEqual([1, 1, 1]);
  });
});
