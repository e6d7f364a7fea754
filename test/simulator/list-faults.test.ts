import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/simulator/fault-format.ts";
import { startForTest, type TestSimulator } from "./start-for-test.ts";

const path = "/project/p/datasource";

async function startWithFault(action: FaultAction, now?: () => Date): Promise<TestSimulator> {
  const datasources = ["a", "b", "c", "d", "e"].map((name) => ({ name }));
  const faults = [{ match: { method: "GET", path: "/project/*/datasource" }, do: action }];
  return startForTest({ seed: { projects: { p: { datasources } }, faults }, ...(now === undefined ? {} : { now }) });
}

async function names({ call }: TestSimulator, query = ""): Promise<string> {
  const { body } = await call(`GET ${path}${query}`);
  return (body.entities as { name: string }[]).map((entity) => entity.name).join("");
}

async function create({ call }: TestSimulator): Promise<string> {
  const { body } = await call(`POST ${path}`, { body: { name: "f", audienceTags: [] } });
  return body.entity.id as string;
}

describe("a stale list", () => {
  it("hides a new datasource for so many requests", async () => {
    const simulator = await startWithFault({ staleList: { requests: 2 } });
    await create(simulator);
    expect([await names(simulator), await names(simulator), await names(simulator)]).toEqual([
      "abcde",
      "abcde",
      "abcdef",
    ]);
  });

  it("hides a new datasource for so long", async () => {
    let time = Date.parse("2026-05-04T10:00:00Z");
    const simulator = await startWithFault({ staleList: { ms: 30_000 } }, () => new Date(time));
    await create(simulator);
    time += 29_999;
    expect(await names(simulator)).toBe("abcde");
    time += 1;
    expect(await names(simulator)).toBe("abcdef");
  });

  it("may be the platform's nature: listLagMs", async () => {
    let time = Date.parse("2026-05-04T10:00:00Z");
    const simulator = await startForTest({
      seed: { projects: { p: {} }, options: { listLagMs: 5_000 } },
      now: () => new Date(time),
    });
    const id = await create(simulator);
    expect(await names(simulator)).toBe("");
    expect((await simulator.call(`GET ${path}/${id}`)).status).toBe(200);
    time += 5_000;
    expect(await names(simulator)).toBe("f");
  });

  it("may come from every other replica, for views too", async () => {
    const simulator = await startWithFault({ alternating: true });
    simulator.control.addFault({ match: { method: "GET", path: `${path}/*` }, do: { alternating: true } });
    const id = await create(simulator);
    const seen = [await names(simulator), await names(simulator), await names(simulator)];
    expect(seen).toEqual(["abcde", "abcdef", "abcde"]);
    const statuses = [];
    for (let index = 0; index < 3; index += 1) statuses.push((await simulator.call(`GET ${path}/${id}`)).status);
    expect(statuses).toEqual([404, 200, 404]);
  });
});

describe("pages that lie", () => {
  const pages = ["?_start=0&_limit=2", "?_start=2&_limit=2", "?_start=4&_limit=2", "?_start=6&_limit=2"];
  async function walk(action: FaultAction): Promise<string[]> {
    const simulator = await startWithFault(action);
    const found: string[] = [];
    for (const page of pages) found.push(await names(simulator, page));
    return found;
  }

  it("tell the truth without a fault", async () => {
    expect(await walk({})).toEqual(["ab", "cd", "e", ""]);
  });

  it("show page one for ever", async () => {
    expect(await walk({ ignoreStart: true })).toEqual(["ab", "ab", "ab", "ab"]);
  });

  it("never end, with ids never seen before", async () => {
    const simulator = await startWithFault({ endlessPages: true });
    const ids = new Set<string>();
    for (let start = 0; start < 20; start += 2) {
      const { body } = await simulator.call(`GET ${path}?_start=${start}&_limit=2`);
      for (const entity of body.entities) ids.add(entity.id as string);
    }
    expect(ids.size).toBe(20);
  });

  it("repeat an id", async () => {
    expect(await walk({ repeatedIds: true })).toEqual(["aba", "cdc", "ee", ""]);
  });

  it("shift when something is inserted or deleted in between", async () => {
    expect(await walk({ shiftPages: "insert" })).toEqual(["ab", "bc", "de", ""]);
    expect(await walk({ shiftPages: "delete" })).toEqual(["ab", "de", "", ""]);
  });

  it("count wrongly", async () => {
    const { call } = await startWithFault({ countLies: 0 });
    expect((await call(`GET ${path}`)).body.metadata).toEqual({ count: 0, start: 0, limit: 50 });
  });
});
