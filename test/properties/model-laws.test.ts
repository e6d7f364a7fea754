import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatAddress, matchesAddress, parseAddress } from "../../src/model/address.ts";
import { canonicalJson, type Json } from "../../src/model/json.ts";
import { reversed } from "../plan/scenario.ts";
import { json } from "./arbitraries.ts";

const part = fc.string({ minLength: 1, maxLength: 8 }).filter((text) => !text.includes("/"));
const key = fc.option(fc.string({ minLength: 1, maxLength: 12 }), { nil: undefined });
const address = fc.record({ scope: part, kind: part, key }).map(formatAddress);
const plain = address.filter((text) => !text.includes("*"));

describe("an address", () => {
  it("is parsed back to the parts it was made of", () => {
    fc.assert(
      fc.property(fc.record({ scope: part, kind: part, key }), (parts) => {
        expect(parseAddress(formatAddress(parts))).toEqual(parts);
      }),
    );
  });

  it("is formatted back to the text it was parsed from", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parts = parseAddress(text);
        if (parts !== undefined) expect(formatAddress(parts)).toBe(text);
      }),
    );
  });
});

describe("a glob", () => {
  it("without a wildcard takes the address itself and what lies below it, nothing else", () => {
    fc.assert(
      fc.property(plain, fc.string({ minLength: 1 }), (glob, tail) => {
        expect(matchesAddress(glob, glob)).toBe(true);
        expect(matchesAddress(`${glob}/${tail}`, glob)).toBe(true);
        if (!tail.startsWith("/")) expect(matchesAddress(`${glob}${tail}`, glob)).toBe(false);
      }),
    );
  });

  it("of a star takes everything", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(matchesAddress(text, "*")).toBe(true);
      }),
    );
  });

  it("still takes an address when any run of characters gives way to a star", () => {
    fc.assert(
      fc.property(plain, fc.nat(), fc.nat(), (text, a, b) => {
        const [from = 0, to = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        expect(matchesAddress(text, `${text.slice(0, from)}*${text.slice(to)}`)).toBe(true);
      }),
    );
  });

  it("takes what a regular expression of the same meaning takes", () => {
    const glob = fc
      .array(fc.constantFrom("*", "a", "b", "/", ".", "("), { maxLength: 8 })
      .map((parts) => parts.join(""));
    const text = fc.array(fc.constantFrom("a", "b", "/", ".", "("), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(glob, text, (pattern, tried) => {
        const source = pattern.replace(/[.(]/g, "\\$&").replaceAll("*", "[^]*");
        const below = pattern.includes("*") ? "" : "(?:/[^]*)?";
        expect(matchesAddress(tried, pattern)).toBe(new RegExp(`^(?:${source})${below}$`).test(tried));
      }),
      { numRuns: 1_000 },
    );
  });

  it("cannot be made to hang", () => {
    expect(matchesAddress("a".repeat(100_000), `${"*a".repeat(50_000)}b`)).toBe(false);
    expect(matchesAddress("a".repeat(100_000), `${"*a".repeat(50_000)}*`)).toBe(true);
  });
});

describe("canonical JSON", () => {
  it("is the same for the same value, whatever the order of keys", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
    );
  });

  it("is JSON of the same value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(normal(value));
      }),
    );
  });

  it("differs for different values", () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        if (canonicalJson(a) === canonicalJson(b)) expect(normal(a)).toEqual(normal(b));
      }),
    );
  });
});

/** As JSON carries it: minus zero is zero. */
function normal(value: Json): unknown {
  return JSON.parse(JSON.stringify(value));
}
