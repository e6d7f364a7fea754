import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { expect, it } from "vitest";
import { listen, type SeenRequest } from "./faulty-server.ts";
import { get, noAbort, openClient, post } from "./open-client.ts";

/** A key and a certificate that nobody has reason to trust; made for these tests and used nowhere else. */
const read = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}`, import.meta.url));
const untrusted = { key: read("untrusted-key.pem"), cert: read("untrusted-certificate.pem") };

it("sends nothing to a server whose certificate is not trusted", async () => {
  const seen: SeenRequest[] = [];
  const server = createServer(untrusted, ({ method = "", url = "", headers }, response) => {
    seen.push({ method, url, headers, body: "" });
    response.end("{}");
  });
  const { port } = await listen(server, seen);
  const { reader, writer } = openClient(`https://localhost:${port}`);
  const error = {
    kind: "network",
    message: expect.stringContaining("the certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT"),
    help: expect.stringContaining("NODE_EXTRA_CA_CERTS"),
  };
  expect(await writer.post(post, noAbort)).toMatchObject({ outcome: "not-sent", error });
  await expect(reader.get(get, noAbort)).rejects.toMatchObject(error);
  expect(seen).toEqual([]);
});
