import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canary, secretMarks } from "../support/canary.ts";
import { findSecrets } from "../support/find-secrets.ts";
import { expectNoSecret } from "../support/secret-watch.ts";

const token = canary("planted");
const split = (text: string, by: string): string => Array.from(text).join(by);
const each = (text: string, encode: (unit: number, character: string) => string): string =>
  Array.from(text, (character) => encode(character.codePointAt(0) ?? 0, character)).join("");
const hex = (unit: number, length: number): string => unit.toString(16).padStart(length, "0");

/** Every form in which somebody may come upon a secret, each with foreign text on both sides. */
const leaks: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => `POST with ${secret} failed`,
  "in upper case": (secret) => secret.toUpperCase(),
  "in lower case": (secret) => secret.toLowerCase(),
  reversed: (secret) => Array.from(secret).toReversed().join(""),
  "cut after eight characters": (secret) => `Bearer ${secret.slice(0, 8)}…`,
  "in a header": (secret) => `authorization: Bearer ${secret}\r\n`,
  "in a URL": (secret) => `https://user:${secret}@proxy.example:3128/?token=${encodeURIComponent(secret)}`,
  "in base64": (secret) => Buffer.from(secret).toString("base64"),
  "in base64 after one byte": (secret) => Buffer.from(`x${secret}`).toString("base64"),
  "in base64 after two bytes": (secret) => Buffer.from(`xy${secret}`).toString("base64"),
  "in base64url as Basic credentials": (secret) => `Basic ${Buffer.from(`user:${secret}`).toString("base64url")}`,
  "in base64 in lines": (secret) => Buffer.from(`a: ${secret}`).toString("base64").replaceAll(/.{5}/g, "$&\n"),
  "in hex": (secret) => Buffer.from(secret).toString("hex"),
  "in upper-case hex": (secret) => Buffer.from(secret).toString("hex").toUpperCase(),
  "in hex with colons": (secret) => Buffer.from(secret).toString("hex").replaceAll(/../g, "$&:"),
  "in a hex dump": (secret) => `00000000  ${Buffer.from(secret).toString("hex").replaceAll(/..../g, "$& ")} |..|`,
  "percent-encoded to the last letter": (secret) => each(secret, (unit) => `%${hex(unit, 2)}`),
  "in JSON": (secret) => JSON.stringify({ headers: { authorization: `Bearer ${secret}` } }),
  "in JSON in JSON": (secret) => JSON.stringify(JSON.stringify({ secret })),
  "in escapes of JSON": (secret) => each(secret, (unit) => `\\u${hex(unit, 4)}`),
  "in escapes of JavaScript": (secret) => each(secret, (unit) => `\\x${hex(unit, 2)}`),
  "in long escapes": (secret) => each(secret, (unit) => `\\u{${hex(unit, 1)}}`),
  "in entities of HTML": (secret) => each(secret, (unit) => `&#${unit};`),
  "in hex entities of XML": (secret) => each(secret, (unit) => `&#x${hex(unit, 2)};`),
  "wrapped at a column": (secret) => `  help: ${secret.slice(0, 5)}\n          ${secret.slice(5)}`,
  "wrapped in a frame": (secret) => `│ ${secret.slice(0, 4)} │\n│ ${secret.slice(4)} │`,
  "in colours": (secret) => `\u001b[31m${secret.slice(0, 3)}\u001b[0m\u001b[1m${secret.slice(3)}\u001b[0m`,
  "as a link of the terminal": (secret) => `\u001b]8;;http://x/\u0007${secret}\u001b]8;;\u0007`,
  "letter by letter": (secret) => split(secret, " "),
  "with zero-width spaces": (secret) => split(secret, "\u200b"),
  "as a list of characters": (secret) => JSON.stringify(Array.from(secret)),
  concatenated: (secret) => `"${secret.slice(0, 6)}" . "${secret.slice(6)}"`,
  "in UTF-16": (secret) => Buffer.from(secret, "utf16le").toString("latin1"),
  "in YAML over two lines": (secret) => `token: "${secret.slice(0, 7)}\\\n    ${secret.slice(7)}"`,
  "in a table cell": (secret) => `| ${secret} |`,
  "in CSV": (secret) => `"a","${secret}"`,
};

describe("the search for secrets", () => {
  it.each(Object.entries(leaks))("finds one %s", (_form, leak) => {
    for (const secret of [token, secretMarks[1] + "0".repeat(31)]) {
      expect(findSecrets(`before\n${leak(secret)}\nafter`)).not.toEqual([]);
      expect(() => expectNoSecret("a planted leak", leak(secret))).toThrow(/leaks into a planted leak/);
    }
  });

  it("finds one in a megabyte of anything else", () => {
    const noise = "GET /project/my-shop-123/datasource 200 in 51 ms\n".repeat(20_000);
    expect(findSecrets(noise)).toEqual([]);
    expect(findSecrets(`${noise}${leaks["in base64 after two bytes"]?.(token) ?? ""}\n${noise}`)).not.toEqual([]);
  });

  it("finds none where there is none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String(), fc.json()), (text) => findSecrets(text).length === 0),
    );
  });

  it("looks for what only base64's letters and digits can show", () => {
    // At any alignment: a mark whose base64 held "+" or "/" would be written in two ways.
    for (const mark of secretMarks) {
      for (const before of ["", "x", "xy"]) {
        expect(Buffer.from(before + mark).toString("base64")).toMatch(/^[A-Za-z0-9]+=*$/);
      }
    }
  });
});
