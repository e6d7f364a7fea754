import { describe, expect, it } from "vitest";
import { calm, openForTest, projectUid } from "../providers/open-provider.ts";
import { get, noAbort, openClient } from "./open-client.ts";
import { sendJson, startHttpServer } from "./faulty-server.ts";

describe("a limit per second", () => {
  it.each([0, 300, 999])(
    "is used up in every second and never exceeded, wherever its seconds begin (%i ms)",
    async (ms) => {
      const uids = Array.from({ length: 90 }, (_, index) => `event-${index}`);
      const project = { events: uids.map((uid) => ({ uid })) };
      const statuses: (number | undefined)[] = [];
      const { writer, clock } = await openForTest({
        seed: { projects: { [projectUid]: project }, rates: { s: 20, windowMs: 1_000 } },
        // One at a time, because virtual waits that overlap would add up.
        http: { observe: ({ status }) => statuses.push(status), rates: { s: { concurrency: 1 } } },
      });
      clock.advance(ms);
      const start = clock.now();
      await writer.readScope({ scope: "shop", kinds: ["event"], details: { event: uids } }, calm);
      // The project, the list, and each event: 91 of the class, 20 of them in each second.
      expect(statuses).toEqual(Array.from({ length: 92 }, () => 200));
      expect(clock.now() - start).toBe(4_000);
    },
  );

  it("is not what the end of a minute is taken for", async () => {
    const server = await startHttpServer((_, response) =>
      sendJson(response, {}, 200, {
        "x-ratelimit-limit": "100",
        "x-ratelimit-remaining": "0",
        "x-ratelimit-reset": String(Date.parse("2026-01-01T00:01:00Z") / 1000),
        date: "Thu, 01 Jan 2026 00:00:58 GMT",
      }),
    );
    const { reader, clock } = openClient(server.url);
    await reader.get(get, noAbort);
    await reader.get(get, noAbort);
    expect(clock.sleeps).toEqual([2_000]);
  });

  it("stops like any other when the platform says so", async () => {
    const inThisSecond = {
      "x-ratelimit-limit": "1",
      "x-ratelimit-remaining": "0",
      "x-ratelimit-reset": String(Date.parse("2026-01-01T00:00:01Z") / 1000),
      date: "Thu, 01 Jan 2026 00:00:00 GMT",
    };
    const server = await startHttpServer((_, response, count) =>
      sendJson(response, {}, count === 1 ? 429 : 200, { ...inThisSecond, "retry-after": "7" }),
    );
    const { reader, clock } = openClient(server.url);
    await reader.get(get, noAbort);
    expect(clock.sleeps).toEqual([7_000]);
  });
});
