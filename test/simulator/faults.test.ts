import { request } from "node:http";
import { describe, expect, it } from "vitest";
import type { FaultAction } from "../../src/simulator/fault-format.ts";
import { failureOf, shop, startForTest, type TestAnswer, type TestSimulator } from "./start-for-test.ts";

const path = `${shop}/datasource`;
const body = { name: "new", audienceTags: [] };

async function startWithFault(action: FaultAction): Promise<TestSimulator> {
  const simulator = await startForTest();
  simulator.control.addFault({ match: { method: "POST", path: "/project/*/datasource", nth: 1 }, do: action });
  return simulator;
}

function create({ call }: TestSimulator): Promise<TestAnswer> {
  return call(`POST ${path}`, { body });
}

function createdCount({ state }: TestSimulator): number {
  return state.datasources("my-shop-123").filter((datasource) => datasource.name === "new").length;
}

describe("before the commit", () => {
  it.each([400, 401, 402, 403, 404, 413, 422, 429, 500, 502, 503])(
    "status %i is answered and nothing made",
    async (status) => {
      const simulator = await startWithFault({ status });
      const answer = await create(simulator);
      expect(answer.status).toBe(status);
      expect(answer.headers.get("x-ratelimit-limit")).not.toBeNull();
      expect(createdCount(simulator)).toBe(0);
      expect((await create(simulator)).status).toBe(201);
    },
  );

  it("a status may come with its own body and headers", async () => {
    const simulator = await startWithFault({
      status: 503,
      body: "<h1>Down</h1>",
      headers: { "content-type": "text/html", "x-cache": "miss", "x-ratelimit-limit": null },
    });
    const answer = await create(simulator);
    expect([answer.status, answer.text]).toEqual([503, "<h1>Down</h1>"]);
    expect(answer.headers.get("content-type")).toBe("text/html");
    expect(answer.headers.get("x-cache")).toBe("miss");
    expect(answer.headers.get("x-ratelimit-limit")).toBeNull();
  });

  it.each(["2", "0", "-1", "999999", "Wed, 21 Oct 2026 07:28:00 GMT", "soon"])(
    "Retry-After may be %s",
    async (retryAfter) => {
      const simulator = await startWithFault({ retryAfter });
      const answer = await create(simulator);
      expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, retryAfter]);
      expect(createdCount(simulator)).toBe(0);
    },
  );

  it("a redirect goes where the fault says", async () => {
    const simulator = await startWithFault({ redirect: "http://evil.test/", status: 307 });
    const answer = await create(simulator);
    expect([answer.status, answer.headers.get("location")]).toEqual([307, "http://evil.test/"]);
    expect(createdCount(simulator)).toBe(0);
  });

  it("a reset leaves nothing", async () => {
    const simulator = await startWithFault({ resetBeforeCommit: true });
    expect(await failureOf(create(simulator))).toBe("ECONNRESET");
    expect(createdCount(simulator)).toBe(0);
  });

  it("a hang leaves nothing and no answer", async () => {
    const simulator = await startWithFault({ hang: "beforeCommit" });
    const pending = failureOf(create(simulator));
    await expect.poll(() => simulator.requests.length).toBe(1);
    expect(createdCount(simulator)).toBe(0);
    await simulator.stop();
    expect(await pending).toBeDefined();
  });
});

describe("after the commit", () => {
  it.each<FaultAction>([
    { statusAfterCommit: 500 },
    { statusAfterCommit: 502, html: true },
    { emptyBody: true },
    { wrongShape: "[" },
  ])("%j hides a datasource that was made", async (action) => {
    const simulator = await startWithFault(action);
    expect((await create(simulator)).body?.entity).toBeUndefined();
    expect(createdCount(simulator)).toBe(1);
  });

  it("a reset hides a datasource that was made", async () => {
    const simulator = await startWithFault({ resetAfterCommit: true });
    expect(await failureOf(create(simulator))).toBe("ECONNRESET");
    expect(createdCount(simulator)).toBe(1);
  });

  it("a hang hides a datasource that was made", async () => {
    const simulator = await startWithFault({ hang: "afterCommit" });
    const pending = failureOf(create(simulator));
    await expect.poll(() => createdCount(simulator)).toBe(1);
    await simulator.stop();
    expect(await pending).toBeDefined();
  });

  it("a late commit happens long after the client was reset", async () => {
    const simulator = await startWithFault({ commitLater: 80 });
    expect(await failureOf(create(simulator))).toBe("ECONNRESET");
    expect(createdCount(simulator)).toBe(0);
    await expect.poll(() => createdCount(simulator)).toBe(1);
  });

  it("a late commit can be hurried, and is dropped by stop", async () => {
    const hurried = await startWithFault({ commitLater: 3_600_000 });
    await failureOf(create(hurried));
    hurried.control.commitPending();
    expect(createdCount(hurried)).toBe(1);
    const stopped = await startWithFault({ commitLater: 20 });
    await failureOf(create(stopped));
    await stopped.stop();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(createdCount(stopped)).toBe(0);
  });

  it("a replayed request makes two and shows one", async () => {
    const simulator = await startWithFault({ duplicateCommit: true });
    expect((await create(simulator)).status).toBe(201);
    expect(createdCount(simulator)).toBe(2);
  });
});

describe("the answer itself", () => {
  it("can be a web page with status 200", async () => {
    const answer = await create(await startWithFault({ html: true }));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
    expect(answer.text).toContain("<html>");
  });

  it("can be another JSON, be patched, be empty, or be followed by garbage", async () => {
    expect((await create(await startWithFault({ wrongShape: '{"entity":null}' }))).body).toEqual({ entity: null });
    const patched = await create(await startWithFault({ patch: { entity: { name: "other", token: null } } }));
    expect(patched.body.entity.name).toBe("other");
    expect(patched.body.entity).not.toHaveProperty("token");
    expect(patched.body.entity.type).toBe("dsapi");
    expect((await create(await startWithFault({ emptyBody: true }))).text).toBe("");
    const garbage = await create(await startWithFault({ trailingGarbage: "}}<!-- -->" }));
    expect(garbage.body).toBeUndefined();
    expect(garbage.text).toMatch(/\}\}\}\}<!-- -->$/u);
  });

  it.each(["contentLength", "chunked"] as const)("can be cut short: %s", async (truncate) => {
    const simulator = await startWithFault({ truncate });
    const { received, isComplete } = await readRaw(simulator);
    expect(isComplete).toBe(false);
    if (truncate === "chunked") expect(JSON.parse(received)).toHaveProperty("entity");
    else expect(() => JSON.parse(received) as unknown).toThrow(SyntaxError);
    expect(createdCount(simulator)).toBe(1);
  });

  it("can come late, and byte by byte", async () => {
    const late = await startWithFault({ latency: 120, status: 500 });
    const startedAt = performance.now();
    await create(late);
    expect(performance.now() - startedAt).toBeGreaterThan(110);
    const slow = await startWithFault({ drip: 1, wrongShape: "{}".padEnd(30) });
    const dripStartedAt = performance.now();
    expect((await create(slow)).body).toEqual({});
    expect(performance.now() - dripStartedAt).toBeGreaterThan(25);
  });

  it("can inflate from few bytes to many", async () => {
    const answer = await create(await startWithFault({ gzipBomb: 8 }));
    expect(answer.text.length).toBe(8 * 1024 * 1024);
    expect(answer.headers.get("content-encoding")).toBe("gzip");
  });

  it("can go on for ever, until the client has enough", async () => {
    const simulator = await startWithFault({ endless: true });
    const answer = await fetch(simulator.url + path, {
      method: "POST",
      headers: { authorization: "Bearer simulator-token" },
      body: JSON.stringify(body),
    });
    let received = 0;
    for await (const chunk of answer.body ?? []) {
      received += (chunk as Uint8Array).length;
      if (received > 4 * 1024 * 1024) break;
    }
    expect(received).toBeGreaterThan(4 * 1024 * 1024);
    await simulator.stop();
  });
});

describe("matching", () => {
  async function statuses(simulator: TestSimulator, times: number): Promise<number[]> {
    const found: number[] = [];
    for (let index = 0; index < times; index += 1) found.push((await simulator.call("GET /")).status);
    return found;
  }

  it("counts nth, every and times over matching requests", async () => {
    const nth = await startForTest({ seed: { faults: [{ match: { nth: 2 }, do: { status: 500 } }] } });
    expect(await statuses(nth, 4)).toEqual([200, 500, 200, 200]);
    const every = await startForTest({ seed: { faults: [{ match: { every: 2, times: 1 }, do: { status: 500 } }] } });
    expect(await statuses(every, 4)).toEqual([200, 500, 200, 200]);
    const times = await startForTest({ seed: { faults: [{ match: { times: 2 }, do: { status: 500 } }] } });
    expect(await statuses(times, 4)).toEqual([500, 500, 200, 200]);
  });

  it.each([
    ["/", "GET /", true],
    ["/v1/", "GET /", true],
    ["/project/*", `GET ${shop}`, true],
    ["/v1/project/*", `GET ${shop}`, true],
    ["/project/*", `GET ${path}`, false],
    ["/project/**", `GET ${path}`, true],
    ["/project/my.shop.123", `GET ${shop}`, false],
    ["**/datasource", `GET ${path}`, true],
  ])("path %s for %s: %s", async (glob, target, isMet) => {
    const { call, control } = await startForTest();
    control.addFault({ match: { path: glob }, do: { status: 503 } });
    expect((await call(target)).status === 503).toBe(isMet);
  });

  it("ends with clearFaults", async () => {
    const { call, control } = await startForTest();
    control.addFault({ do: { status: 503 } });
    control.clearFaults();
    expect((await call("GET /")).status).toBe(200);
  });

  it("combines faults that meet the same request, the later one winning", async () => {
    const { call, control } = await startForTest();
    control.addFault({ do: { status: 500, headers: { "x-first": "1" } } });
    control.addFault({ match: { path: "/" }, do: { status: 503 } });
    const answer = await call("GET /");
    expect([answer.status, answer.headers.get("x-first")]).toEqual([503, "1"]);
  });
});

/** What arrives on the wire, and whether the client could tell that it was all. */
async function readRaw({ url }: TestSimulator): Promise<{ received: string; isComplete: boolean }> {
  return new Promise((resolve) => {
    const sent = request(
      url + path,
      { method: "POST", headers: { authorization: "Bearer simulator-token" } },
      (answer) => {
        let received = "";
        answer.setEncoding("utf8");
        answer.on("data", (chunk: string) => (received += chunk));
        answer.on("error", () => undefined);
        answer.on("close", () => resolve({ received, isComplete: answer.complete }));
      },
    );
    sent.on("error", () => undefined);
    sent.end(JSON.stringify(body));
  });
}
