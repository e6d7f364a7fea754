import { describe, expect, it } from "vitest";
import { startHttpServer } from "./faulty-server.ts";
import { get, noAbort, openClient, post } from "./open-client.ts";

describe("a redirect is never followed", () => {
  for (const status of [300, 301, 302, 303, 304, 307, 308]) {
    it(`${status} to another server: that one sees nothing`, async () => {
      const other = await startHttpServer((_, response) => response.end("{}"));
      const server = await startHttpServer((_, response) => {
        response.writeHead(status, { location: `${other.url}/steal?token=x` }).end();
      });
      const { reader, writer } = openClient(server.url);
      const clause = `refusing redirect from ${server.url} to ${other.url} (status ${status}); credentials were not sent`;
      await expect(reader.get(get, noAbort)).rejects.toMatchObject({
        kind: "redirect",
        exitCode: 1,
        status,
        message: `GET /thing: ${clause}`,
      });
      expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "unclear", error: { message: clause } });
      expect(other.connections()).toBe(0);
      expect(server.seen).toHaveLength(2);
    });
  }

  const locations = [
    { location: "//evil.example/x", to: "http://evil.example" },
    { location: "https://api@evil.example/", to: "https://evil.example" },
    { location: "/elsewhere", to: "http://127.0.0.1" },
    { location: "http://[", to: "an address that is not valid" },
    { location: "javascript:alert(1)", to: "a javascript: address" },
    { location: undefined, to: "nowhere" },
  ];
  for (const { location, to } of locations) {
    it(`to ${location}: named as ${to}`, async () => {
      const server = await startHttpServer((_, response) => {
        response.writeHead(302, location === undefined ? {} : { location }).end();
      });
      await expect(openClient(server.url).reader.get(get, noAbort)).rejects.toThrow(` to ${to}`);
      expect(server.seen).toHaveLength(1);
    });
  }
});
