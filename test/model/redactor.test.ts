import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Redactor } from "../../src/model/redactor.ts";
import { Secret } from "../../src/model/secret.ts";

function createRedactor(...values: readonly string[]): Redactor {
  const redactor = new Redactor();
  for (const value of values) redactor.add(new Secret(value));
  return redactor;
}

/** Every form in which a secret may show up, with foreign text on both sides inside the encodings. */
const encodings: Readonly<Record<string, (secret: string, before: string, after: string) => string>> = {
  plain: (secret, before, after) => before + secret + after,
  base64: (secret, before, after) => Buffer.from(before + secret + after).toString("base64"),
  base64url: (secret, before, after) => Buffer.from(before + secret + after).toString("base64url"),
  "base64 in a URL": (secret, before, after) =>
    encodeURIComponent(Buffer.from(before + secret + after).toString("base64")),
  hex: (secret, before, after) => Buffer.from(before + secret + after).toString("hex"),
  "upper-case hex": (secret, before, after) =>
    Buffer.from(before + secret + after)
      .toString("hex")
      .toUpperCase(),
  URL: (secret, before, after) => encodeURIComponent(before + secret + after),
  "lower-case URL": (secret, before, after) =>
    encodeURIComponent(before + secret + after).replace(/%../g, (found) => found.toLowerCase()),
  form: (secret, before, after) => new URLSearchParams({ q: before + secret + after }).toString(),
  JSON: (secret, before, after) => JSON.stringify({ q: before + secret + after }),
  "JSON of PHP": (secret, before, after) => JSON.stringify(before + secret + after).replaceAll("/", "\\/"),
  "JSON in escapes": (secret, before, after) =>
    Array.from(
      { length: (before + secret + after).length },
      (_, at) => `\\u${(before + secret + after).charCodeAt(at).toString(16).padStart(4, "0")}`,
    ).join(""),
};

const tokens = fc.string({
  unit: fc.constantFrom(...Array.from("abcXYZ019-_.~+/=!'\"\\&% ñ€😀")),
  minLength: 6,
  maxLength: 60,
});
/** A stranger's text that cannot itself complete or repeat a secret. */
const strangers = fc.string({ unit: fc.constantFrom(...Array.from("#<>|;")), maxLength: 7 });

describe("Redactor", () => {
  for (const [name, encode] of Object.entries(encodings)) {
    it(`lets no secret survive: ${name}`, () => {
      fc.assert(
        fc.property(tokens, strangers, strangers, (secret, before, after) => {
          const bare = encode(secret, "", "").replace(/=*$/, "");
          const cleaned = createRedactor(secret).redact(encode(secret, before, after));
          expect(cleaned).toContain("[secret]");
          expect(cleaned).not.toContain(secret);
          if (bare.length > 8) expect(cleaned).not.toContain(bare);
        }),
        { numRuns: 300 },
      );
    });
  }

  it("leaves of base64 only the digits at the edges", () => {
    fc.assert(
      fc.property(tokens, strangers, strangers, (secret, before, after) => {
        const bytes = Buffer.from(before + secret + after);
        const cleaned = createRedactor(secret).redact(bytes.toString("base64").replace(/=/g, ""));
        const foreign = Buffer.byteLength(before) + Buffer.byteLength(after);
        expect(cleaned.replace("[secret]", "").length).toBeLessThanOrEqual(Math.ceil((foreign * 8) / 6) + 2);
      }),
    );
  });

  it("masks the password of Basic authentication", () => {
    const header = `Basic ${Buffer.from("user:hunter2hunter2").toString("base64")}`;
    expect(createRedactor("hunter2hunter2").redact(header)).not.toContain("aHVudGVyMm");
    expect(createRedactor("hunter2hunter2").redact(header)).toMatch(/^Basic dXNlcj\w?\[secret\]/);
  });

  it("masks the longer of two secrets that begin alike, and every occurrence", () => {
    const redactor = createRedactor("abcdef", "abcdefghij");
    expect(redactor.redact("abcdefghij, abcdef, abcdefghij")).toBe("[secret], [secret], [secret]");
  });

  it("learns more secrets later", () => {
    const redactor = createRedactor("first-one");
    redactor.redact("warm up");
    redactor.add(new Secret("second-one"));
    expect(redactor.redact("first-one second-one")).toBe("[secret] [secret]");
  });

  it("changes nothing without a secret, for short secrets, and in foreign text", () => {
    expect(createRedactor().redact("plain text")).toBe("plain text");
    expect(createRedactor("12345").redact("12345")).toBe("12345");
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(createRedactor("Zq9!Zq9!Zq9!").redact(text)).toBe(text);
      }),
    );
  });

  it("leaves five megabytes without a secret as they are", () => {
    const text = "GET /project/my-shop-123/datasource 200 in 51 ms\n".repeat(100_000);
    const redactor = createRedactor("ck_0aB1cD2eF3gH4iJ5kL6mN7oP8qR9sT", "ds_9sT8qR7oP6mN5kL4iJ3gH2eF1cD0aB");
    expect(redactor.redact(text)).toBe(text);
  });
});

it("knows a thousand secrets apart, in one pass", () => {
  const secrets = Array.from({ length: 1000 }, (_each, index) => `token-${index}-${(index * 7919).toString(36)}`);
  const redactor = createRedactor(...secrets);
  const text = secrets.map((secret, index) => (index % 2 === 0 ? secret : encodeURIComponent(`${secret}/`))).join(" ");
  expect(
    redactor
      .redact(text)
      .replaceAll(/\[secret\](?:%2F)?/g, "")
      .trim(),
  ).toBe("");
});
