import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { HttpError } from "../../src/http/http-error.ts";
import { KnownError } from "../../src/model/errors.ts";

const messageOf = (status: number, body: unknown): string => HttpError.fromAnswer("GET", "/x", status, body).message;

describe("HttpError.fromAnswer", () => {
  const cases: readonly { body: unknown; says: string }[] = [
    { body: { message: "Nope", code: 7 }, says: "GET /x answered 400: Nope." },
    { body: { error: "Nope." }, says: "GET /x answered 400: Nope." },
    { body: { error: { message: "Nope" } }, says: "GET /x answered 400: Nope." },
    {
      body: { title: "Bad Request", status: 400, detail: "uid is wrong" },
      says: "GET /x answered 400: Bad Request: uid is wrong.",
    },
    { body: { title: "Same", detail: "Same" }, says: "GET /x answered 400: Same." },
    {
      body: { errors: { fields: { name: ["too long", "taken"], locale: ["unknown"] } } },
      says: "GET /x answered 400: name: too long, taken; locale: unknown.",
    },
    {
      body: { errors: ["one", { field: "b", message: "two" }, { detail: "three" }] },
      says: "GET /x answered 400: one; b: two; three.",
    },
    { body: { message: "Invalid", errors: { name: "taken" } }, says: "GET /x answered 400: Invalid: name: taken." },
    { body: "Too many requests", says: "GET /x answered 400: Too many requests." },
    { body: undefined, says: "GET /x answered 400." },
    { body: null, says: "GET /x answered 400." },
    { body: [], says: "GET /x answered 400." },
    { body: { entity: { token: "ds_unknownSecret" } }, says: "GET /x answered 400." },
    { body: { message: 7, errors: null }, says: "GET /x answered 400." },
    { body: JSON.parse('{"__proto__":{"message":"no"}}'), says: "GET /x answered 400." },
  ];
  for (const { body, says } of cases) {
    it(`reads ${JSON.stringify(body)}`, () => expect(messageOf(400, body)).toBe(says));
  }

  it("is a known error with its own exit code and help", () => {
    const error = HttpError.fromAnswer("POST", "/x", 402, { title: "Payment Required" });
    expect(error).toBeInstanceOf(KnownError);
    expect(error).toMatchObject({
      name: "HttpError",
      method: "POST",
      path: "/x",
      status: 402,
      kind: "status",
      exitCode: 5,
    });
    expect(error.message).toBe("POST /x answered 402: the account has no funds: Payment Required.");
  });

  it("escapes what could move a cursor, reorder text or start a line", () => {
    expect(messageOf(400, "a\u001B[2J\r\nb\u202Ec\u2028d\u200Be\u0085f")).toBe(
      "GET /x answered 400: a\\u{1b}[2J\\u{d}\\nb\\u{202e}c\\u{2028}d\\u{200b}e\\u{85}f.",
    );
  });

  it("never fails, never grows and stays on one line, whatever the body", () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ errors: fc.jsonValue(), message: fc.jsonValue() })), (body) => {
        expect(messageOf(422, body)).toMatch(/^GET \/x answered 422[^\p{Cc}]*$/u);
      }),
    );
    expect(messageOf(422, { message: "x".repeat(1_000_000) }).length).toBeLessThan(2_048);
  });

  it("masks a secret before it cuts the text", () => {
    const redact = (text: string): string => text.replaceAll("SECRET", "[secret]");
    const body = `${"x".repeat(1_996)}SECRET`;
    expect(HttpError.fromAnswer("GET", "/x", 400, body, redact).message).not.toContain("SECR");
  });
});
