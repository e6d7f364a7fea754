import { describe, expect, it } from "vitest";
import { formatProgress, showProgress } from "../../src/cli/show-progress.ts";

const progress = (bytes: number) => ({ file: "big.ndjson", bytes, totalBytes: 3e9, items: 7 });

describe("progress", () => {
  it("tells bytes, rate, time left and items", () => {
    expect(formatProgress(progress(1.2e9), 2_000)).toBe("1.2 GB of 3.0 GB, 600 MB/s, 3 s left, 7 items");
    expect(formatProgress({ ...progress(5e6), totalBytes: undefined }, 1_000)).toBe("5 MB, 5 MB/s, 7 items");
  });

  it("writes now and then, and leaves an empty line", () => {
    let now = 0;
    let written = "";
    const terminal = { isTTY: true, columns: 40, write: (text: string) => void (written += text) };
    const show = showProgress(terminal, { now: () => now });
    for (const bytes of [1e6, 2e6, 3e6]) {
      show(progress(bytes));
      now += 150;
    }
    show(progress(3e9));
    expect(written).toBe("\r3 MB of 3.0 GB, 10 MB/s, 5 min left, 7 \u001b[K\r\u001b[K");
  });
});
