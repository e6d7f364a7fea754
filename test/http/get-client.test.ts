import { describe, expect, it } from "vitest";
import { gzipSync } from "node:zlib";
import { HttpError } from "../../src/http/http-error.ts";
import { openReadOnlyHttp } from "../../src/http/open-http.ts";
import { createRequestMeter } from "../../src/http/request-meter.ts";
import { createRetryBudget } from "../../src/http/retry-budget.ts";
import { sendJson, startHttpServer, startRawServer } from "./faulty-server.ts";
import { buildSettings, get, noAbort, openClient, tokenText } from "./open-client.ts";

describe("an answer", () => {
  it("is parsed, below the base path, with the query and the token sent", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, { entities: [] }));
    const client = openClient(`${server.url}/v1`);
    const answer = await client.reader.get({ ...get, query: { name_eq: "a b", _limit: "1" } }, noAbort);
    expect(answer).toEqual({ status: 200, body: { entities: [] } });
    expect(server.seen[0]).toMatchObject({
      method: "GET",
      url: "/v1/thing?name_eq=a+b&_limit=1",
      headers: { authorization: `Bearer ${tokenText}`, "user-agent": "instaform-test", accept: "application/json" },
    });
  });

  it("comes over one connection when requests follow each other", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, {}));
    const { reader } = openClient(server.url);
    for (let at = 0; at < 5; at += 1) await reader.get(get, noAbort);
    expect(server.connections()).toBe(1);
  });

  it("may be packed with gzip and start with a byte order mark", async () => {
    const server = await startHttpServer((_, response) => {
      const body = gzipSync('\uFEFF{"a":"ñ"}');
      response
        .writeHead(200, { "content-type": "application/json; charset=utf-8", "content-encoding": "gzip" })
        .end(body);
    });
    const { reader } = openClient(server.url);
    expect((await reader.get(get, noAbort)).body).toEqual({ a: "ñ" });
  });

  it("is waited for by 300 requests at once without a warning", async () => {
    const warnings: Error[] = [];
    const onWarning = (warning: Error): void => void warnings.push(warning);
    process.on("warning", onWarning);
    let underWay = 0;
    let most = 0;
    const server = await startHttpServer((_, response) => {
      most = Math.max(most, ++underWay);
      setImmediate(() => {
        underWay -= 1;
        sendJson(response, {});
      });
    });
    const { reader } = openClient(server.url);
    const { signal } = new AbortController();
    await Promise.all(Array.from({ length: 300 }, () => reader.get(get, signal)));
    await new Promise((resolve) => setImmediate(resolve));
    process.off("warning", onWarning);
    expect(warnings).toEqual([]);
    expect(most).toBeLessThanOrEqual(6);
    expect(server.seen).toHaveLength(300);
  });
});

describe("an answer that is no use", () => {
  const cases = [
    { title: "HTML", type: "text/html", body: "<h1>Log in</h1>", says: "expected JSON, got text/html" },
    { title: "words of its own", type: "text/my-token", body: "{}", says: "expected JSON, got something else" },
    { title: "nothing", type: "application/json", body: "", says: "expected JSON, got an empty answer" },
    {
      title: "invalid UTF-8",
      type: "application/json",
      body: Buffer.from([0x22, 0xff, 0x22]),
      says: "not valid UTF-8",
    },
    {
      title: "deep nesting",
      type: "application/json",
      body: "[".repeat(129) + "]".repeat(129),
      says: "deeper than 128",
    },
  ];
  for (const { title, type, body, says } of cases) {
    it(`is refused at once: ${title}`, async () => {
      const server = await startHttpServer(
        (_, response) => void response.writeHead(200, { "content-type": type }).end(body),
      );
      const { reader } = openClient(server.url);
      await expect(reader.get(get, noAbort)).rejects.toMatchObject({
        name: "HttpError",
        kind: "answer",
        status: 200,
        exitCode: 1,
        message: expect.stringContaining(says),
      });
      expect(server.seen).toHaveLength(1);
    });
  }

  it("takes 128 levels", async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("[".repeat(128) + "]".repeat(128));
    });
    await expect(openClient(server.url).reader.get(get, noAbort)).resolves.toMatchObject({ status: 200 });
  });

  it("never quotes the answer", async () => {
    const server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end("ds_unknownSecret42");
    });
    const error = await openClient(server.url)
      .reader.get(get, noAbort)
      .catch((caught: unknown) => caught);
    expect(String(error)).toContain("not valid JSON");
    expect(JSON.stringify(error) + String(error)).not.toContain("unknownSecret");
  });

  it("is refused in an encoding that nobody asked for", async () => {
    for (const [encoding, named] of [
      ["br", "br"],
      ["gzip, gzip", "something else"],
      ["deflate", "deflate"],
      ["my-token", "something else"],
    ]) {
      const server = await startHttpServer((_, response) => {
        response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding }).end("{}");
      });
      await expect(openClient(server.url).reader.get(get, noAbort)).rejects.toThrow(`packed as ${named},`);
    }
  });

  it("cannot fill the memory, packed", async () => {
    const bomb = gzipSync(Buffer.alloc(300 * 1024 * 1024, " "), { level: 1 });
    const server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
    });
    const { reader } = openClient(server.url);
    const before = process.memoryUsage().rss;
    await expect(reader.get(get, noAbort)).rejects.toThrow("larger than 8388608 bytes when unpacked");
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
    expect(server.seen).toHaveLength(1);
  });

  it("cannot fill the memory, endless", async () => {
    let sent = 0;
    const server = await startHttpServer((_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const piece = Buffer.alloc(64 * 1024, " ");
      const pour = (): void => {
        while (!response.destroyed) {
          sent += piece.length;
          if (!response.write(piece)) return void response.once("drain", pour);
        }
      };
      pour();
    });
    await expect(openClient(server.url).reader.get(get, noAbort)).rejects.toThrow("larger than 8388608 bytes");
    expect(sent).toBeLessThan(32 * 1024 * 1024);
  });
});

describe("a broken answer is asked for again", () => {
  const cases = [
    { title: "reset", bytes: undefined },
    { title: "cut below its Content-Length", bytes: 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{"a":1}' },
    {
      title: "cut after valid JSON, chunked",
      bytes: 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7\r\n{"a":1}\r\n',
    },
    { title: "cut JSON of a correct length", bytes: 'HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\n{"a"' },
    { title: "no HTTP at all", bytes: "SSH-2.0-OpenSSH_9.6\r\n" },
    { title: "headers of 20 KB", bytes: `HTTP/1.1 200 OK\r\nX-Large: ${"x".repeat(20_000)}\r\n\r\n{}` },
    {
      title: "gzip that is none",
      bytes:
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
    },
  ];
  for (const { title, bytes } of cases) {
    it(`${title}: four times, then it fails`, async () => {
      const server = await startRawServer((socket) =>
        bytes === undefined ? socket.resetAndDestroy() : socket.end(bytes),
      );
      const { reader, clock, settings } = openClient(server.url);
      await expect(reader.get(get, noAbort)).rejects.toMatchObject({ name: "HttpError", exitCode: 1 });
      expect(server.seen).toHaveLength(4);
      expect(clock.sleeps).toEqual([100, 200, 400]);
      expect(settings.meter.reads).toBe(4);
    });

    it(`${title}: once, then it works`, async () => {
      const good = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}";
      const server = await startRawServer((socket, count) => {
        if (count > 1) socket.end(good);
        else if (bytes === undefined) socket.resetAndDestroy();
        else socket.end(bytes);
      });
      await expect(openClient(server.url).reader.get(get, noAbort)).resolves.toEqual({ status: 200, body: {} });
    });
  }

  it("slow headers, slow bodies and endless drips end in a timeout", async () => {
    const head = "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n";
    const servers = [
      await startRawServer(() => {}),
      await startRawServer((socket) => void socket.write(head)),
      await startRawServer((socket) => {
        socket.write(head);
        const timer = setInterval(() => socket.write(" "), 10);
        socket.on("close", () => clearInterval(timer));
      }),
    ];
    const expected = { kind: "timeout", exitCode: 1, name: "HttpError" };
    const runs = servers.map(async (server, at) => {
      const limits = { headersMs: 60, bodyIdleMs: 60, totalMs: at === 2 ? 100 : 5_000 };
      const { reader } = openClient(server.url, { limits, retryBudget: createRetryBudget(1) });
      await expect(reader.get(get, noAbort)).rejects.toMatchObject(expected);
      expect(server.seen).toHaveLength(2);
    });
    await Promise.all(runs);
  });
});

describe("a status", () => {
  const cases = [
    { status: 400, requests: 1, exitCode: 1, kind: "status" },
    { status: 401, requests: 1, exitCode: 4, kind: "status" },
    { status: 402, requests: 1, exitCode: 5, kind: "status" },
    { status: 403, requests: 1, exitCode: 4, kind: "status" },
    { status: 404, requests: 1, exitCode: 1, kind: "status" },
    { status: 429, requests: 4, exitCode: 5, kind: "rate-limit" },
    { status: 500, requests: 4, exitCode: 1, kind: "status" },
    { status: 501, requests: 1, exitCode: 1, kind: "status" },
    { status: 502, requests: 4, exitCode: 1, kind: "status" },
    { status: 503, requests: 4, exitCode: 1, kind: "status" },
    { status: 504, requests: 4, exitCode: 1, kind: "status" },
  ];
  for (const { status, requests, exitCode, kind } of cases) {
    it(`${status} is asked ${requests} times and exits with ${exitCode}`, async () => {
      const server = await startHttpServer((_, response) => sendJson(response, { message: "Nope" }, status));
      const error = await openClient(server.url)
        .reader.get(get, noAbort)
        .catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(HttpError);
      expect(error).toMatchObject({ status, exitCode, kind, method: "GET", path: "/thing" });
      expect(server.seen).toHaveLength(requests);
    });
  }

  it("says what the API said, and what to do", async () => {
    const server = await startHttpServer((_, response) =>
      sendJson(response, { title: "Access Denied.", status: 403 }, 403),
    );
    await expect(openClient(server.url).reader.get(get, noAbort)).rejects.toMatchObject({
      message: "GET /thing answered 403: Access Denied.",
      help: expect.stringContaining("instaform doctor"),
    });
  });

  it("never repeats the token, however the answer wraps it", async () => {
    const basic = Buffer.from(`user:${tokenText}`).toString("base64");
    const server = await startHttpServer((_, response) => {
      sendJson(response, { message: `${tokenText} ${basic} ${encodeURIComponent(tokenText)} \u001B[2J` }, 400);
    });
    const { reader, events } = openClient(server.url);
    const error = await reader.get({ ...get, query: { q: tokenText } }, noAbort).catch((caught: unknown) => caught);
    expect(String(error)).toContain("[secret]");
    expect(String(error)).toContain("\\u{1b}[2J");
    expect(String(error) + JSON.stringify(events)).not.toContain(tokenText);
    expect(events).toEqual([
      {
        method: "GET",
        url: `${server.url}/thing?q=[secret]`,
        status: 400,
        milliseconds: 0,
        attempt: 1,
        note: expect.any(String),
        serverTime: expect.any(Number),
      },
    ]);
  });
});

describe("the rate limit", () => {
  it("is waited for as Retry-After says, and the run's retry budget is untouched", async () => {
    const server = await startHttpServer((_, response, count) =>
      count === 1 ? sendJson(response, "Too many", 429, { "retry-after": "7" }) : sendJson(response, {}),
    );
    const retryBudget = createRetryBudget(3);
    const { reader, clock } = openClient(server.url, { retryBudget });
    await reader.get(get, noAbort);
    expect(clock.sleeps).toEqual([7_000]);
    expect(retryBudget.left).toBe(3);
  });

  it("is given up after two minutes", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, {}, 429, { "retry-after": "86400" }));
    const { reader, clock } = openClient(server.url);
    await expect(reader.get(get, noAbort)).rejects.toMatchObject({ exitCode: 5, kind: "rate-limit" });
    expect(clock.sleeps).toEqual([60_000, 60_000]);
  });

  it("makes the next request of the same class wait when nothing remains, and no other class", async () => {
    const reset = String(Date.parse("2026-01-01T00:00:20Z") / 1000);
    const server = await startHttpServer((_, response, count) => {
      const spent = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": reset, date: "Thu, 01 Jan 2026 00:00:05 GMT" };
      sendJson(response, {}, 200, count === 1 ? spent : {});
    });
    const { reader, clock } = openClient(server.url);
    await reader.get({ ...get, rateClass: "s" }, noAbort);
    await reader.get({ ...get, rateClass: "l" }, noAbort);
    expect(clock.sleeps).toEqual([]);
    await reader.get({ ...get, rateClass: "s" }, noAbort);
    expect(clock.sleeps).toEqual([15_000]);
  });

  it("lets as many requests of a class run at once as its policy says", async () => {
    let underWay = 0;
    let most = 0;
    const server = await startHttpServer((_, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay -= 1;
        sendJson(response, {});
      }, 5);
    });
    const { reader } = openClient(server.url, { rates: { s: { concurrency: 2 } } });
    await Promise.all(Array.from({ length: 12 }, () => reader.get({ ...get, rateClass: "s" }, noAbort)));
    expect(most).toBe(2);
  });
});

it("stops retrying when the run has spent its budget", async () => {
  const server = await startHttpServer((_, response) => sendJson(response, {}, 503));
  const { reader } = openClient(server.url, { retryBudget: createRetryBudget(4) });
  for (let at = 0; at < 5; at += 1) await reader.get(get, noAbort).catch(() => {});
  expect(server.seen).toHaveLength(5 + 4);
});

it("stops before the request after --max-requests", async () => {
  const server = await startHttpServer((_, response) => sendJson(response, {}, 503));
  const { reader } = openClient(server.url, { meter: createRequestMeter({ maxRequests: 2 }) });
  await expect(reader.get(get, noAbort)).rejects.toMatchObject({
    message: "stopped after 2 requests (--max-requests)",
    exitCode: 6,
  });
  expect(server.seen).toHaveLength(2);
});

describe("an abort", () => {
  it("ends a request that is under way, one that waits for its turn, and every later one", async () => {
    const server = await startRawServer(() => {});
    const { reader } = openClient(server.url, { limits: { concurrency: 1 } });
    const controller = new AbortController();
    const both = [reader.get(get, controller.signal), reader.get(get, controller.signal)];
    const settled = Promise.allSettled(both);
    while (server.seen.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
    controller.abort();
    for (const result of await settled) {
      expect(result).toMatchObject({ status: "rejected", reason: { kind: "aborted", exitCode: 130 } });
    }
    await expect(reader.get(get, controller.signal)).rejects.toMatchObject({ kind: "aborted" });
    expect(server.seen).toHaveLength(1);
  });

  it("ends a wait between attempts", async () => {
    const server = await startHttpServer((_, response) => sendJson(response, {}, 503));
    const controller = new AbortController();
    const clock = {
      now: () => 0,
      sleep: (_: number, signal?: AbortSignal) =>
        new Promise<void>((_resolve, reject) => {
          signal?.addEventListener("abort", () => reject(signal.reason));
          controller.abort();
        }),
    };
    const { reader } = openClient(server.url, { clock });
    await expect(reader.get(get, controller.signal)).rejects.toMatchObject({ kind: "aborted", exitCode: 130 });
    expect(server.seen).toHaveLength(1);
  });
});

it("has nothing but GET when it was opened read-only", async () => {
  const http = openReadOnlyHttp(buildSettings("http://127.0.0.1:9"));
  expect(Object.keys(http).toSorted()).toEqual(["close", "reader"]);
  expect(Object.keys(http.reader)).toEqual(["get"]);
  expect(Object.isFrozen(http.reader)).toBe(true);
  await http.close();
});
