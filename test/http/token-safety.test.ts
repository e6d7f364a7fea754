import { describe, expect, it } from "vitest";
import type { HttpSettings } from "../../src/http/http-client.ts";
import { openHttp, openReadOnlyHttp } from "../../src/http/open-http.ts";
import { checkToken } from "../../src/http/token.ts";
import { Secret } from "../../src/model/secret.ts";
import { sendJson, startHttpServer } from "./faulty-server.ts";
import { buildSettings, get, noAbort, openClient, tokenText } from "./open-client.ts";

describe("checkToken", () => {
  it("forgives one line end after the token", () => {
    for (const end of ["", "\n", "\r\n"]) {
      const check = checkToken(tokenText + end);
      expect("token" in check && check.token.reveal()).toBe(tokenText);
    }
  });

  const refused = [
    "",
    "\n",
    `${tokenText}\n\n`,
    `${tokenText}\nX: y`,
    `${tokenText}…`,
    `${tokenText}\0`,
    ` ${tokenText}`,
  ];
  for (const text of [...refused, tokenText.repeat(400)]) {
    it(`refuses ${JSON.stringify(text.replace(tokenText, "T").slice(0, 12))} without repeating any of it`, () => {
      const check = checkToken(text);
      expect(check).toHaveProperty("problem");
      expect(JSON.stringify(check)).not.toContain(tokenText.slice(0, 4));
    });
  }
});

describe("opening a client", () => {
  const open = (more: Partial<HttpSettings>, baseUrl = "https://api.example"): unknown =>
    openHttp(buildSettings(baseUrl, more));

  it("refuses a token that a header cannot carry, without repeating it", () => {
    const token = new Secret(`${tokenText}\nX-Evil: 1`);
    expect(() => open({ token })).toThrow(expect.objectContaining({ exitCode: 3 }));
    expect(() => open({ token })).not.toThrow(/canQ|Evil/);
  });

  it("refuses to send it where certificates are not checked", () => {
    const environment = { NODE_TLS_REJECT_UNAUTHORIZED: "0" };
    expect(() => open({ environment })).toThrow(expect.objectContaining({ exitCode: 3, name: "KnownError" }));
    expect(() => openReadOnlyHttp(buildSettings("https://api.example", { environment }))).toThrow("NODE_TLS_REJECT");
    expect(() => open({ environment }, "http://127.0.0.1:1")).not.toThrow();
    expect(() => open({ environment: { NODE_TLS_REJECT_UNAUTHORIZED: "1" } })).not.toThrow();
  });

  for (const value of ["http", "HTTP", "fs,net", "tls", "undici", "stream", "*", "ht*", " https "]) {
    it(`refuses NODE_DEBUG=${value}`, () => {
      expect(() => open({ environment: { NODE_DEBUG: value } })).toThrow(expect.objectContaining({ exitCode: 3 }));
    });
  }

  for (const value of ["", "fs", "timer,module", "(", "my-https-library"]) {
    it(`takes NODE_DEBUG=${value}`, () => {
      expect(() => open({ environment: { NODE_DEBUG: value } })).not.toThrow();
    });
  }
});

it("leaves no timer and no connection behind when it is closed", async () => {
  const server = await startHttpServer((_, response) => sendJson(response, {}));
  const before = process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const http = openClient(server.url);
  await http.reader.get(get, noAbort);
  await http.writer.post({ path: "/x", body: {}, rateClass: "m" }, noAbort);
  await http.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  const left = process.getActiveResourcesInfo();
  expect(left.filter((name) => name === "TCPSocketWrap")).toEqual([]);
  expect(left.filter((name) => name === "Timeout").length).toBeLessThanOrEqual(before);
});
