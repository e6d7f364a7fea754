import { createServer } from "node:http";
import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { chooseProxy } from "../../src/http/choose-proxy.ts";
import { listen, sendJson, startHttpServer, type SeenRequest, type TestServer } from "./faulty-server.ts";
import { get, noAbort, openClient, post, tokenText } from "./open-client.ts";

/** A proxy that brings every request, whatever host it names, to `target`; refuses tunnels without one. */
async function startProxy(target?: TestServer): Promise<TestServer> {
  const seen: SeenRequest[] = [];
  const server = createServer((request, response) => {
    seen.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers, body: "" });
    request.resume().on("end", () => sendJson(response, { via: "proxy" }));
  });
  server.on("connect", ({ url = "", headers }, socket) => {
    seen.push({ method: "CONNECT", url, headers, body: "" });
    socket.on("error", () => {});
    if (target === undefined) return void socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
    const upstream = connect(target.port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy());
  });
  return listen(server, seen);
}

describe("a proxy of the environment", () => {
  it("gets plain http in absolute form, with its own credentials", async () => {
    const proxy = await startProxy();
    const environment = { HTTP_PROXY: proxy.url.replace("http://", "http://user:pass%20word@") };
    const { reader, writer } = openClient("http://api.example/v1", { environment });
    expect((await reader.get(get, noAbort)).body).toEqual({ via: "proxy" });
    expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "answered", body: { via: "proxy" } });
    expect(proxy.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET http://api.example/v1/thing",
      "POST http://api.example/v1/thing",
    ]);
    const basic = `Basic ${Buffer.from("user:pass word").toString("base64")}`;
    expect(proxy.seen[0]?.headers).toMatchObject({ host: "api.example", "proxy-authorization": basic });
  });

  it("is asked for a tunnel for https, never sees the token, and is named without its password", async () => {
    const proxy = await startProxy();
    const environment = { https_proxy: proxy.url.replace("http://", "http://user:hunter2hunter2@") };
    const { reader, writer, events } = openClient("https://api.example", { environment });
    const outcome = await writer.post(post, noAbort);
    expect(outcome).toMatchObject({ outcome: "not-sent", error: { message: expect.stringContaining("403") } });
    expect(outcome).toMatchObject({
      error: { message: expect.stringContaining(`through the proxy 127.0.0.1:${proxy.port}`) },
    });
    const error = await reader.get(get, noAbort).catch((caught: unknown) => caught);
    expect(String(error) + JSON.stringify(events)).not.toContain("hunter2");
    expect(new Set(proxy.seen.map(({ method, url }) => `${method} ${url}`))).toEqual(
      new Set(["CONNECT api.example:443"]),
    );
    expect(JSON.stringify(proxy.seen)).not.toContain(tokenText);
  });

  it("ends the request when it hangs up instead of opening a tunnel", async () => {
    const seen: SeenRequest[] = [];
    const server = createServer();
    server.on("connect", ({ url = "", headers }, socket) => {
      seen.push({ method: "CONNECT", url, headers, body: "" });
      socket.destroy();
    });
    const proxy = await listen(server, seen);
    const { reader, writer } = openClient("https://api.example", { environment: { HTTPS_PROXY: proxy.url } });
    expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "not-sent" });
    expect(seen).toHaveLength(1);
    await expect(reader.get(get, noAbort)).rejects.toThrow(/proxy/);
    expect(seen.length).toBeLessThan(10);
  });

  it("does not make a POST unsure when the tunnel stands but TLS fails", async () => {
    const target = await startHttpServer((_, response) => response.end());
    const proxy = await startProxy(target);
    const { writer } = openClient("https://api.example", { environment: { HTTPS_PROXY: proxy.url } });
    expect(await writer.post(post, noAbort)).toMatchObject({
      outcome: "not-sent",
      error: { message: expect.stringContaining("the TLS handshake failed (") },
    });
    expect(target.connections()).toBe(1);
    expect(target.seen).toEqual([]);
  });

  it("is left aside for what NO_PROXY names", async () => {
    const proxy = await startProxy();
    const environment = { HTTP_PROXY: proxy.url, NO_PROXY: "other.example, .invalid" };
    const { writer } = openClient("http://api.invalid", { environment });
    expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "not-sent" });
    expect(proxy.connections()).toBe(0);
  });
});

describe("chooseProxy", () => {
  const proxy = "http://proxy.example:3128";
  const cases = [
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy }, uses: true },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: "proxy.example:3128" }, uses: true },
    { base: "https://api.example/v1", environment: { HTTP_PROXY: proxy }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, https_proxy: "" }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: "*" }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: "EXAMPLE" }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, no_proxy: "*.api.example" }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: "api.example:443" }, uses: false },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: "api.example:8443" }, uses: true },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: "pi.example" }, uses: true },
    { base: "https://api.example/v1", environment: { HTTPS_PROXY: proxy, NO_PROXY: ", ," }, uses: true },
    { base: "http://localhost:8080", environment: { HTTP_PROXY: proxy }, uses: false },
    { base: "http://127.9.9.9", environment: { HTTP_PROXY: proxy }, uses: false },
    { base: "http://[::1]:1", environment: { HTTP_PROXY: proxy }, uses: false },
  ];
  for (const { base, environment, uses } of cases) {
    it(`${uses ? "uses it" : "goes directly"} for ${base} with ${JSON.stringify(environment)}`, () => {
      expect(chooseProxy(base, environment)?.href).toBe(uses ? `${proxy}/` : undefined);
    });
  }

  it("refuses what is no proxy, without showing it", () => {
    for (const value of ["socks5://u:hunter2@p", "http://", "http://u:hunter2%zz@p:1", "ftp://hunter2"]) {
      const choose = (): unknown => chooseProxy("https://api.example", { HTTPS_PROXY: value });
      expect(choose).toThrow("HTTPS_PROXY is not the URL of an http proxy");
      expect(choose).not.toThrow("hunter2");
    }
  });
});
