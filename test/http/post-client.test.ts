import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { PostOutcome } from "../../src/http/http-client.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import { sendJson, startHttpServer, startRawServer } from "./faulty-server.ts";
import { get, noAbort, openClient, post, tokenText } from "./open-client.ts";

/** Long enough for a retry to have arrived, had there been one. */
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

describe("a POST that was answered", () => {
  it("carries JSON and gives status, body and text", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, { entity: { id: "1" } }, 201));
    const { writer, settings } = openClient(`${server.url}/v1`);
    expect(await writer.post(post, noAbort)).toEqual({
      outcome: "answered",
      status: 201,
      body: { entity: { id: "1" } },
      text: '{"entity":{"id":"1"}}',
    });
    expect(server.seen).toHaveLength(1);
    expect(server.seen[0]).toMatchObject({
      method: "POST",
      url: "/v1/thing",
      body: '{"name":"CRM"}',
      headers: { "content-type": "application/json", connection: "close", authorization: `Bearer ${tokenText}` },
    });
    expect(settings.meter).toMatchObject({ reads: 0, writes: 1 });
  });

  it("uses a connection of its own, also beside an idle one", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, {}));
    const { writer } = openClient(server.url);
    await writer.get(get, noAbort);
    await writer.post(post, noAbort);
    await writer.post(post, noAbort);
    expect(server.connections()).toBe(3);
  });

  for (const status of [200, 400, 401, 402, 403, 404, 409, 422, 429, 500, 502, 503, 504]) {
    it(`with ${status} is sent once`, async () => {
      const server = await startHttpServer((_, response) =>
        sendJson(response, { message: "m" }, status, { "retry-after": "1" }),
      );
      const { writer, clock } = openClient(server.url);
      expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "answered", status, body: { message: "m" } });
      await aWhile();
      expect(server.seen).toHaveLength(1);
      expect(clock.sleeps).toEqual([]);
    });
  }

  it("with HTML has no body, only text", async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
    });
    expect(await openClient(server.url).writer.post(post, noAbort)).toEqual({
      outcome: "answered",
      status: 502,
      body: undefined,
      text: "<h1>Bad gateway</h1>",
    });
  });

  it("waits for the rate limit before it is sent, as a GET of its class taught", async () => {
    const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9", "retry-after": "" };
    const server = await startHttpServer((_, response) => sendJson(response, {}, 200, spent));
    const { writer, clock } = openClient(server.url);
    await writer.get({ ...get, rateClass: "unstated" }, noAbort);
    await writer.post(post, noAbort);
    expect(clock.sleeps).toEqual([9_000]);
  });
});

describe("a POST without a clear answer is sent once and says so", () => {
  const json = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n";
  const bomb = gzipSync(Buffer.alloc(2_000_000, " "));
  const cases: readonly { title: string; bytes: string | Buffer | undefined; kind: string }[] = [
    { title: "reset", bytes: undefined, kind: "network" },
    { title: "closed", bytes: "", kind: "network" },
    { title: "cut short", bytes: `${json}Content-Length: 40\r\n\r\n{"entity":{}}`, kind: "network" },
    { title: "cut, chunked", bytes: `${json}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`, kind: "network" },
    {
      title: "redirect",
      bytes: "HTTP/1.1 303 See Other\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n",
      kind: "redirect",
    },
    { title: "unknown encoding", bytes: `${json}Content-Encoding: br\r\nContent-Length: 2\r\n\r\n{}`, kind: "answer" },
    { title: "not gzip", bytes: `${json}Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}`, kind: "answer" },
    {
      title: "not UTF-8",
      bytes: Buffer.from(`${json}Content-Length: 3\r\n\r\n"\xFF"`, "latin1"),
      kind: "answer",
    },
    { title: "too large", bytes: `${json}Content-Length: 1048577\r\n\r\n${" ".repeat(1_048_577)}`, kind: "answer" },
    {
      title: "too large, packed",
      bytes: Buffer.concat([
        Buffer.from(`${json}Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`),
        bomb,
      ]),
      kind: "answer",
    },
  ];
  for (const { title, bytes, kind } of cases) {
    it(title, async () => {
      const server = await startRawServer((socket) =>
        bytes === undefined ? socket.resetAndDestroy() : socket.end(bytes),
      );
      const { writer } = openClient(server.url, { limits: { maxBodyBytes: 1_048_576 } });
      expect(await writer.post(post, noAbort)).toMatchObject({
        outcome: "unclear",
        error: { name: "HttpError", kind },
      });
      await aWhile();
      expect(server.seen).toHaveLength(1);
      expect(server.connections()).toBe(1);
    });
  }

  it("hang, by each limit", async () => {
    const limits = [{ headersMs: 50 }, { totalMs: 50 }];
    const runs = limits.map(async (limit) => {
      const server = await startRawServer(() => {});
      const { writer, events } = openClient(server.url, { limits: limit });
      expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "unclear", error: { kind: "timeout" } });
      await aWhile();
      expect(server.seen).toHaveLength(1);
      expect(events).toHaveLength(1);
    });
    await Promise.all(runs);
  });
});

describe("a POST that was not sent", () => {
  const expectNotSent = (outcome: PostOutcome, error: object): void =>
    expect(outcome).toMatchObject({ outcome: "not-sent", error });

  it("because nobody listens", async () => {
    const { writer } = openClient("http://127.0.0.1:1");
    expectNotSent(await writer.post(post, noAbort), {
      kind: "network",
      message: expect.stringContaining("ECONNREFUSED"),
    });
  });

  it("because the name does not resolve", async () => {
    const { writer } = openClient("http://nowhere.invalid");
    expectNotSent(await writer.post(post, noAbort), { kind: "network", exitCode: 1 });
  });

  it("because the other side does not speak TLS", async () => {
    const server = await startRawServer(() => {});
    const { writer } = openClient(server.url.replace("http:", "https:"), {
      limits: { connectMs: 300, totalMs: 2_000 },
    });
    expectNotSent(await writer.post(post, noAbort), { name: "HttpError" });
    expect(server.seen).toEqual([]);
  });

  it("because it was interrupted before, or while it waited", async () => {
    const server = await startHttpServer((_, response) =>
      sendJson(response, {}, 200, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "5" }),
    );
    const controller = new AbortController();
    const clock = {
      now: () => 0,
      sleep: async () => {
        controller.abort();
        throw new Error("aborted");
      },
    };
    const { writer } = openClient(server.url, { clock });
    await writer.get({ ...get, rateClass: "unstated" }, noAbort);
    expectNotSent(await writer.post(post, controller.signal), { kind: "aborted", exitCode: 130 });
    expectNotSent(await writer.post(post, controller.signal), { kind: "aborted", exitCode: 130 });
    expect(server.seen).toHaveLength(1);
  });

  it("because of --max-requests", async () => {
    const { writer } = openClient("http://127.0.0.1:1", { meter: createRequestMeter({ maxRequests: 0 }) });
    expectNotSent(await writer.post(post, noAbort), { exitCode: 6 });
  });
});

it("lets a POST that is under way finish when the run is interrupted", async () => {
  const controller = new AbortController();
  const server = await startHttpServer((_, response) => {
    controller.abort();
    setTimeout(() => sendJson(response, {}, 201), 30);
  });
  const { writer } = openClient(server.url);
  expect(await writer.post(post, controller.signal)).toMatchObject({ outcome: "answered", status: 201 });
});

it("keeps the outcome of a POST when the observer throws", async () => {
  const server = await startHttpServer((_, response) => sendJson(response, {}, 201));
  const { writer } = openClient(server.url, {
    observe: () => {
      throw new Error("EPIPE");
    },
  });
  expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "answered", status: 201 });
});
