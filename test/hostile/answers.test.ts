import { createServer, type ServerResponse } from "node:http";
import { createServer as createTcpServer, type AddressInfo, type Server } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openScene } from "../cli/open-scene.ts";
import { shopConfig } from "../cli/shop-config.ts";
import { canary } from "../support/canary.ts";
import { runBounded } from "./limits.ts";

/** Reads are tried again after waits, which a busy machine stretches. */
const patient = { timeout: 180_000 };

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  servers.push(server);
  return (server.address() as AddressInfo).port; // listening on TCP, so never a path
}

/** A platform that answers everything in one way, byte by byte as it likes. */
async function startRaw(answer: string | Buffer): Promise<string> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.once("data", () => socket.end(answer));
  });
  return `http://127.0.0.1:${await listen(server)}/v1`;
}

async function startPlatform(answer: (response: ServerResponse, authorization: string) => void): Promise<string> {
  const server = createServer((request, response) => {
    response.on("error", () => undefined);
    answer(response, request.headers.authorization ?? "");
  });
  return `http://127.0.0.1:${await listen(server)}/v1`;
}

const json = { "content-type": "application/json" };
const files = { "instasent.yaml": shopConfig };
const token = canary("hostile platform");

/** A body that never ends, as fast as it is taken. */
function pourForEver(response: ServerResponse): void {
  const chunk = Buffer.alloc(256 * 1024, " ");
  const pour = (): void => {
    while (!response.destroyed && response.write(chunk)) continue;
    response.once("drain", pour);
  };
  pour();
}

const bodies: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "gzip that unpacks to half a gigabyte": (response) =>
    void response
      .writeHead(200, { ...json, "content-encoding": "gzip" })
      .end(gzipSync(Buffer.alloc(512 * 1024 * 1024))),
  "gzip in gzip in gzip": (response) => {
    const packed = [1, 2, 3].reduce((bytes) => gzipSync(bytes), Buffer.alloc(16 * 1024 * 1024));
    response.writeHead(200, { ...json, "content-encoding": "gzip, gzip, gzip" }).end(packed);
  },
  "a body without end": (response) => pourForEver(response.writeHead(200, json)),
  "a million open lists": (response) => void response.writeHead(200, json).end("[".repeat(1_000_000)),
  "seven megabytes of keys": (response) =>
    void response
      .writeHead(200, json)
      .end(`{"entity":{${Array.from({ length: 400_000 }, (_, at) => `"k${at}":${at}`).join()}}}`),
  "a name of seven megabytes": (response) =>
    void response.writeHead(200, json).end(JSON.stringify({ entity: { uid: "x".repeat(7 * 1024 * 1024) } })),
  "bytes that are no UTF-8": (response) =>
    void response.writeHead(200, json).end(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  "an error body of seven megabytes": (response) =>
    void response
      .writeHead(400, json)
      .end(JSON.stringify({ title: "x".repeat(7 * 1024 * 1024), status: 400, detail: "" })),
};

describe("a platform that answers with", patient, () => {
  it.concurrent.each(Object.entries(bodies))("%s is refused, within memory", async (_name, answer) => {
    const url = await startPlatform(answer);
    const scene = await openScene({ files, platform: false });
    const run = await runBounded(scene, `plan --api-url ${url}`, { env: { INSTASENT_TOKEN: token } });
    expect([1, 3, 4, 6]).toContain(run.exitCode);
    expect(run.stderr + run.stdout).toMatch(/error/);
    expect((run.stderr + run.stdout).length).toBeLessThan(20_000);
  });

  it.concurrent.each([
    ["a header of a megabyte", `HTTP/1.1 200 OK\r\nx: ${"x".repeat(1024 * 1024)}\r\n\r\n{}`],
    ["no HTTP at all", "SSH-2.0-OpenSSH_9.6\r\n"],
    [
      "a length that is a lie",
      'HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 99999999999999\r\n\r\n{"entity":{}}',
    ],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 7\r\n\r\n{}     "],
    ["a status that is no number", "HTTP/1.1 two OK\r\n\r\n{}"],
    ["a chunk of a size without end", "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nffffffffffffffff\r\n{}"],
  ])("%s is refused", async (_name, answer) => {
    const url = await startRaw(answer);
    const scene = await openScene({ files, platform: false });
    const run = await runBounded(scene, `plan --api-url ${url}`, { env: { INSTASENT_TOKEN: token } });
    expect(run.exitCode).toBe(1);
    expect(run.stderr).toMatch(/^error: GET/m);
  });
});

/** In every encoding in which a platform or a proxy may give back what it was sent. */
const echoes: Readonly<Record<string, (authorization: string) => string>> = {
  plain: (text) => text,
  base64: (text) => Buffer.from(text).toString("base64"),
  base64url: (text) => Buffer.from(`x${text}`).toString("base64url"),
  hex: (text) => Buffer.from(text).toString("hex"),
  "percent-encoded": (text) => Array.from(text, (each) => `%${each.charCodeAt(0).toString(16)}`).join(""),
  "in escapes of JSON": (text) =>
    Array.from(text, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`).join(""),
};

const statuses = [400, 401, 403, 404, 422, 302];

describe("a platform that gives back the token", patient, () => {
  it.concurrent.each(Object.entries(echoes))(
    "%s, in bodies, headers and redirects, shows it to nobody",
    async (form, echo) => {
      const status = statuses[Object.keys(echoes).indexOf(form)] ?? 400;
      const url = await startPlatform((response, authorization) => {
        const said = echo(authorization);
        const location = `https://${said.replaceAll(/[^\w]/g, "")}.example/${said}`;
        response.writeHead(status, { ...json, "x-echo": said, location });
        const errors = { fields: { [said]: [said] } };
        response.end(JSON.stringify({ title: said, status, detail: said, message: said, errors }));
      });
      const scene = await openScene({ files, platform: false });
      // `runBounded` goes through the door that searches all output for canaries.
      const env = { INSTASENT_TOKEN: token };
      const run = await runBounded(scene, `plan --verbose --format json --api-url ${url}`, { env });
      expect([1, 3, 4]).toContain(run.exitCode);
      expect(run.stdout).toContain('"error"');
    },
  );

  it("as a proxy whose password is in its address shows neither", async () => {
    const password = canary("password of the proxy");
    const url = await startPlatform((response, authorization) => {
      response.writeHead(407, { ...json, "proxy-authenticate": `Basic realm="${password} ${authorization}"` });
      response.end(JSON.stringify({ message: `${password} ${authorization}` }));
    });
    const proxy = url.replace("http://", `http://user:${password}@`).replace(/\/v1$/, "");
    const scene = await openScene({ files, platform: false });
    const env = { INSTASENT_TOKEN: token, HTTP_PROXY: proxy, HTTPS_PROXY: proxy };
    for (const address of ["https://api.example/v1", "http://api.example/v1 --allow-http"]) {
      const run = await runBounded(scene, `plan --verbose --api-url ${address}`, { env });
      expect(run.exitCode).not.toBe(0);
    }
  });
});
