import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBaseUrl } from "../../src/http/base-url.ts";
import { encodeSegment, isSafeId } from "../../src/http/path-segment.ts";

describe("parseBaseUrl", () => {
  const accepted: Readonly<Record<string, string>> = {
    "https://api.instasent.com/v1": "https://api.instasent.com/v1",
    "https://api.instasent.com/v1//": "https://api.instasent.com/v1",
    "HTTPS://API.instasent.com:443/": "https://api.instasent.com",
    "http://localhost:8080/v1": "http://localhost:8080/v1",
    "http://127.8.8.8": "http://127.8.8.8",
    "http://[::1]:3000/": "http://[::1]:3000",
  };
  for (const [text, baseUrl] of Object.entries(accepted)) {
    it(`takes ${text}`, () => expect(parseBaseUrl(text, { allowHttp: false })).toEqual({ baseUrl }));
  }

  const refused = [
    "",
    "api.instasent.com",
    "https:api.instasent.com",
    "https:///v1",
    "file:///etc/passwd",
    "ftp://api.instasent.com",
    "javascript:alert(1)",
    "http://api.instasent.com",
    "http://localhost.evil.test",
    "http://127.0.0.1.evil.test",
    "https://api.instasent.com@evil.test/",
    "https://user:hunter2@api.instasent.com/",
    "https://@api.instasent.com/",
    "https://evil.test/#api.instasent.com",
    "https://evil.test/?",
    "https://evil.test\\@api.instasent.com",
    "https://api.instasent.com/v1\n",
    " https://api.instasent.com",
    "https://api.instasent.com /v1",
    "https://[::1",
    "https://api.instasent.com:99999",
  ];
  for (const text of refused) {
    it(`refuses ${JSON.stringify(text)} and says what to write`, () => {
      const check = parseBaseUrl(text, { allowHttp: false });
      expect(check).toEqual({ problem: expect.any(String), help: expect.any(String) });
      expect(JSON.stringify(check)).not.toContain("hunter2");
    });
  }

  it("takes plain http elsewhere only when told to", () => {
    expect(parseBaseUrl("http://api.test/v1", { allowHttp: true })).toEqual({ baseUrl: "http://api.test/v1" });
    expect(parseBaseUrl("http://u@api.test/v1", { allowHttp: true })).toHaveProperty("problem");
  });
});

describe("encodeSegment", () => {
  it("never lets a path collapse, split or end early", () => {
    const segments = fc.oneof(
      fc.string({ unit: "binary", minLength: 1, maxLength: 40 }),
      fc.string({ unit: fc.constantFrom(...Array.from("./\\?#%2eEfF:@;&=+ ")), minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(segments, (value) => {
        let encoded: string;
        try {
          encoded = encodeSegment(value);
        } catch {
          return;
        }
        const url = new URL(`https://api.test/v1/project/${encoded}/datasource`);
        const parts = url.pathname.split("/");
        expect(parts).toHaveLength(5);
        expect(decodeURIComponent(parts[3] ?? "")).toBe(value);
        expect(url.search + url.hash).toBe("");
      }),
      { numRuns: 3_000 },
    );
  });

  const refused = ["", ".", "..", "dsapi", "DSAPI", "a\r\nX: y", "\u0000", "\u0085", "x".repeat(257), "\uD800"];
  for (const value of refused) {
    it(`refuses ${JSON.stringify(value.slice(0, 20))}`, () => {
      expect(() => encodeSegment(value)).toThrow(expect.objectContaining({ name: "KnownError", exitCode: 3 }));
      expect(isSafeId(value)).toBe(false);
    });
  }

  it("encodes what is merely unusual", () => {
    expect(encodeSegment("a/b?x=1#y")).toBe("a%2Fb%3Fx%3D1%23y");
    expect(encodeSegment("%2e%2e")).toBe("%252e%252e");
    expect(encodeSegment("...")).toBe("...");
  });
});

it("isSafeId takes ids and nothing that needs encoding", () => {
  for (const id of ["5f1e", "a-b_c.d~e:f", "3f2504e0-4f89-11d3-9a0c-0305e82c3301"]) expect(isSafeId(id)).toBe(true);
  for (const id of ["a/b", "../x", "a b", "ñ", "%2e"]) expect(isSafeId(id)).toBe(false);
});
