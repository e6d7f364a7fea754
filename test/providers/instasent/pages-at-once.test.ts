import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import type { FaultAction } from "../../../src/simulator/fault-format.ts";
import { calm, failureOf, openForTest, projectUid, type OpenProvider } from "../open-provider.ts";

const nameOf = (index: number) => `Source ${String(index).padStart(3, "0")}`;

function seedOf(count: number, kind: "datasources" | "segments" = "datasources") {
  const entities = Array.from({ length: count }, (_, index) =>
    kind === "datasources"
      ? { name: nameOf(index) }
      : { uid: `s${index}`, name: nameOf(index), type: "static" as const },
  );
  return { projects: { [projectUid]: { [kind]: entities } } };
}

const namesOf = async ({ writer }: OpenProvider, kind = "datasource") =>
  (await writer.listKind(kind, calm)).map(({ label }) => label);

const allOf = (count: number) => Array.from({ length: count }, (_, index) => nameOf(index));

/**
 * A server before the simulator that answers in rounds: it holds requests back until as many as expected are under way,
 * for ever if they never come.
 */
async function openInRounds(count: number, rounds: readonly number[]): Promise<OpenProvider & { left: () => number }> {
  const left = [...rounds];
  const waiting: (() => void)[] = [];
  let target = "";
  const answer = (message: IncomingMessage, response: ServerResponse) => {
    const { url = "", headers } = message;
    request(new URL(url, target), { headers }, (answered) => {
      response.writeHead(answered.statusCode ?? 500, answered.headers);
      answered.pipe(response);
    }).end();
  };
  const server = createServer((message, response) => {
    waiting.push(() => answer(message, response));
    if (waiting.length !== left[0]) return;
    left.shift();
    for (const go of waiting.splice(0)) go();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const { port } = server.address() as AddressInfo; // a TCP server that listens has such an address
  const http = { baseUrl: `http://127.0.0.1:${port}/v1` };
  const opened = await openForTest({ seed: seedOf(count), http });
  target = opened.simulator.url;
  return { ...opened, left: () => left.length };
}

describe("the pages of a list", () => {
  it("are asked for at once after the first one has told how many there are, and the one behind them last", async () => {
    const opened = await openInRounds(1_000, [1, 6, 6, 6, 1, 1]);
    expect(await namesOf(opened)).toEqual(allOf(1_000));
    expect([opened.left(), opened.simulator.requests.length]).toEqual([0, 21]);
    expect(opened.simulator.requests.at(-1)?.query["_start"]).toBe("1000");
  });

  it("are asked for while the project is read", async () => {
    const opened = await openInRounds(10, [2, 1]);
    const { kinds } = await opened.writer.readScope({ scope: "shop", kinds: ["datasource"], details: {} }, calm);
    expect([Object.keys(kinds), opened.left()]).toEqual([["datasource", "project"], 0]);
  });

  it("are asked for one after the other where there are two", async () => {
    const opened = await openInRounds(100, [1, 1, 1]);
    expect(await namesOf(opened)).toEqual(allOf(100));
  });

  it("are the server's pages, however few entries it allows on each", async () => {
    const opened = await openForTest({ seed: { ...seedOf(95), paging: { maxLimit: 20 } } });
    expect(await namesOf(opened)).toEqual(allOf(95));
    expect(opened.simulator.requests.map(({ query }) => Number(query["_start"])).toSorted((a, b) => a - b)).toEqual([
      0, 20, 40, 60, 80, 95,
    ]);
  });

  it("end with a short one where a gap would not become a duplicate", async () => {
    const opened = await openForTest({ seed: seedOf(170, "segments") });
    expect(await namesOf(opened, "segment")).toEqual(allOf(170));
    const starts = opened.simulator.requests.map(({ query }) => query["_start"]).filter((start) => start !== undefined);
    expect(starts.map(Number).toSorted((a, b) => a - b)).toEqual([0, 50, 100, 150]);
  });

  it.each<readonly [string, FaultAction]>([
    ["announces more", { countLies: 340 }],
    ["announces more than a list may have", { countLies: 1_000_000 }],
    ["shows page one for ever", { ignoreStart: true }],
    ["shows page one for ever, as many as announced", { ignoreStart: true, countLies: 300 }],
    ["repeats entries", { repeatedIds: true }],
    ["grows behind its count", { shiftPages: "insert", countLies: 320 }],
    ["shrinks behind its count", { shiftPages: "delete", countLies: 320 }],
  ])("are no list where the server %s", async (_, action) => {
    const faults = [{ match: { path: "/project/*/datasource" }, do: action }];
    const opened = await openForTest({ seed: { ...seedOf(320), faults } });
    expect((await failureOf(namesOf(opened)))?.message).toMatch(/could not be read to its end/);
    // A lie about the length is no reason to ask for pages that are not there.
    expect(opened.simulator.requests.length).toBeLessThan(250);
  });

  it("are read again one by one where the server announces less", async () => {
    const faults = [{ match: { path: "/project/*/datasource" }, do: { countLies: 200 } }];
    const opened = await openForTest({ seed: { ...seedOf(320), faults } });
    expect(await namesOf(opened)).toEqual(allOf(320));
  });

  it.each([
    [{ status: 500 }, "answered 500"],
    [{ html: true }, "expected JSON"],
  ] as const)("fail as one when one of them fails for good: %j", async (action, words) => {
    const faults = [{ match: { path: "/project/*/datasource", nth: 4 }, do: action }];
    const opened = await openForTest({ seed: { ...seedOf(320), faults }, http: { retryBudget: spent } });
    expect((await failureOf(namesOf(opened)))?.message).toContain(words);
    // The tokens of the pages that came may not be printed either.
    expect(new Set(opened.secrets).size).toBeGreaterThanOrEqual(50);
  });

  const moments = Array.from({ length: 9 }, (_, index) => index + 1);
  it.each(moments.flatMap((moment) => (["created", "deleted"] as const).map((what) => ({ moment, what }))))(
    "never leave out what was there all the time when one is $what at request $moment",
    async ({ moment, what }) => {
      const { simulator, ...opened } = await openForTest({ seed: seedOf(320) });
      const recorded = simulator.requests as unknown as unknown[];
      const push = recorded.push.bind(recorded);
      recorded.push = (...records) => {
        const length = push(...records);
        if (length !== moment) return length;
        if (what === "created") simulator.control.addDatasource(projectUid, { name: "New" });
        else simulator.control.deleteDatasource(projectUid, nameOf(10));
        return length;
      };
      const names = await namesOf({ simulator, ...opened });
      const kept = allOf(320).filter((name) => name !== nameOf(10));
      expect(names).toEqual(expect.arrayContaining(kept));
      expect(new Set(names).size).toBe(names.length);
    },
  );
});

/** No retry is left. */
const spent = { left: 0, spend: () => undefined };
