import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { createItemChecker, type InstasentCheckerInput } from "../../src/contracts/check-item.ts";
import type { PayloadRule } from "../../src/contracts/payload-rule.ts";
import { payloadRules } from "../../src/contracts/rule-book.ts";
import type { RuleLevels } from "../../src/contracts/rule-levels.ts";
import { parseRules } from "../../src/payloads/parse-rules.ts";
import { createRecogniser } from "../../src/payloads/recognise/create-recogniser.ts";
import type { Recogniser } from "../../src/payloads/recognise/recogniser.ts";
import { arbitraryContract } from "../contracts/arbitrary-contract.ts";
import { arbitraryItem } from "../contracts/arbitrary-payload.ts";
import { contractOf } from "../contracts/example-contract.ts";
import { everyContract, mutatedLines } from "../bench/mutate-lines.mjs";
import { comparePaths } from "./compare-paths.ts";

function start(recipe: InstasentCheckerInput): Recogniser {
  const recogniser = createRecogniser(recipe, []);
  if (recogniser === undefined) throw new Error("there is no WebAssembly");
  return recogniser;
}

function accepts(recogniser: Recogniser, line: string): boolean {
  const end = recogniser.lines.write(`${line}\n`);
  return recogniser.accept(0, end, { item: 0, line: 0, origin: 0 }) >= end;
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  for (const value of values) {
    if (taken === count) return;
    taken += 1;
    yield value;
  }
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

describe("recogniser", () => {
  it.each(["contacts", "events"] as const)("accepts or extracts damaged lines of %s as the rules do", (stream) => {
    const { wronglyAccepted, accepted, fine, wronglyExtracted, extracted, lines, ...rest } = comparePaths(
      stream,
      10_000,
      7,
    );
    expect([wronglyAccepted, wronglyExtracted, rest.wronglySigned]).toEqual([[], [], []]);
    expect(rest.signed).toBeGreaterThan(1_000);
    expect((extracted - accepted) / (lines - accepted)).toBeGreaterThan(0.3);
    // Not by accepting nothing: the unusual among the fine lines are few.
    expect(accepted / fine).toBeGreaterThan(0.9);
    expect(fine).toBeGreaterThan(1_000);
  });

  it("calls broken only what JSON.parse refuses, and often enough", () => {
    const recogniser = start({ contract: everyContract(), stream: "events", levels: new Map() });
    let told = 0;
    for (const line of take(mutatedLines("events", 3), 10_000)) {
      const end = recogniser.lines.write(`${line}\n`) - 1;
      if (!recogniser.measure(0, end).isBroken) continue;
      expect(isJson(line), line).toBe(false);
      told += 1;
    }
    expect(told).toBeGreaterThan(100);
  });

  it("accepts no item of any contract that the rules, all of them on, have anything to say about", () => {
    const levels: RuleLevels = new Map([...payloadRules.keys()].map((id) => [id, "error"]));
    let accepted = 0;
    fc.assert(
      fc.property(
        arbitraryContract.chain((contract) =>
          fc.constantFrom("contacts" as const, "events" as const).chain((stream) =>
            fc.record({
              recipe: fc.constant({ contract, stream, levels }),
              items: fc.array(arbitraryItem(contract, stream), { minLength: 5, maxLength: 15 }),
            }),
          ),
        ),
        ({ recipe, items }) => {
          const recogniser = start(recipe);
          const checker = createItemChecker(recipe);
          for (const item of items) {
            if (!accepts(recogniser, JSON.stringify(item))) continue;
            accepted += 1;
            expect(checker.check(item)).toEqual([]);
          }
        },
      ),
      { numRuns: 150, seed: 3 },
    );
    expect(accepted).toBeGreaterThan(20);
  });

  it.each([
    '{"_user_id":"u","_user_id":"u"}',
    '{"_user_id":"u","\\u005fuser_id":"u"}',
    '{"_user_id":"u","\\u0074":"x","\\u0074":"x"}',
    '{"_user_id":"u","\\t":"x"}',
    '{"_user_id":"u","\\ud800":"x"}',
    `{"_user_id":"u","${"\\u0061".repeat(3_000)}":"x"}`,
    '{"_user_id":"u","\\',
    '{"_user_id":"u","n":12345678901234567890}',
    '{"_user_id":"u","n":-0}',
    '{"_user_id":"u","n":-0.0}',
    `{"_user_id":"u","n":-0.${"0".repeat(400)}1}`,
    '{"_user_id":"u","n":-0e5}',
    '{"_user_id":"u","n":1e400}',
    '{"_user_id":"u","n":1e}',
    '{"_user_id":"u","n":01}',
    '{"_user_id":"u","n":0x1}',
    '{"_user_id":"u","n":1.}',
    '{"_user_id":"u","n":NaN}',
    '{"_user_id":"u","n":[1,2,3]}',
    '{"_user_id":"u","n":[[1]]}',
    '{"_user_id":"u","n":[]}',
    '{"_user_id":"u","n":[1,]}',
    '{"_user_id":"u","f":2}',
    '{"_user_id":"u","f":1.0}',
    '{"_user_id":"u","f":"2"}',
    '{"_user_id":"u","d":"2023-02-29"}',
    '{"_user_id":"u","d":"1900-02-29"}',
    '{"_user_id":"u","d":"2026-04-31"}',
    '{"_user_id":"u","__proto__":"x"}',
    '{"_user_id":"u","constructor":"x"}',
    '{"_user_id":""}',
    '{"_user_id":"u "}',
    '{"_user_id":" u"}',
    '{"_user_id":"u\u00a0"}',
    '{"_user_id":"u\ufeff"}',
    '{"_user_id":"\u3000u"}',
    '{"_user_id":null}',
    '{"_user_id":"a1B2c3D4e5F6g7H8i9J0k1L2m3N4-001"}',
    '{"_user_id":"u","t":"a\u0001"}',
    '{"_user_id":"u","t":"\\x"}',
    '{"_user_id":"u","t":"\\u12g4"}',
    '{"_user_id":"u","t":"\\ud83d"}',
    '{"_user_id":"u","t":"\\uDE00"}',
    '{"_user_id":"u","t":"\\ud83d\\u0041"}',
    '{"_user_id":"u","t":"\\ud83d\\ud83d\\ude00"}',
    '{"_user_id":"u","t":"\\ud83dx\\ude00"}',
    '{"_user_id":"u"}}',
    '{"_user_id":"u"},',
    '{"_user_id":"u",}',
    '{"_user_id":"u"',
    "{}",
    "[]",
    "null",
    "",
  ])("does not accept %s", (line) => {
    expect(accepts(start(few), line)).toBe(false);
  });

  it.each([
    '{"_user_id":"u","n":-0.5}',
    '{"_user_id":"u","n":-1.5e-10}',
    '{"_user_id":"u","n":123456789012345}',
    '{"_user_id":"u","n":[1, 2]}',
    '{"_user_id":"u","f":"0"}',
    '{"_user_id":"u","f":1}',
    '{"_user_id":"u","d":"2024-02-29"}',
    '{"d":"2000-02-29T23:59:59.5-11:30" , "_user_id" : "ñ"}\r',
    '{"_user_id":"u","t":"\\ud83d\\ude00 \\"x\\" \u007f"}',
    '{"_user_id":"u","t":"\\u00d8\\ud7ff\\ue000"}',
    '{"toString":"x","_user_id":"u","a key that is longer than sixteen bytes":null}',
    '{"\\u005Fuser\\u005fid":"u","\\u0061 key that is longer th\\u0061n sixteen bytes":"x"}',
  ])("accepts %s", (line) => {
    expect(accepts(start(few), line)).toBe(true);
  });

  it("is done without where there is no WebAssembly", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(createRecogniser(few, [])).toBeUndefined();
    vi.unstubAllGlobals();
  });
});

const few: InstasentCheckerInput = {
  contract: contractOf({
    attributes: {
      n: { dataType: "number", multivalue: 2 },
      f: { dataType: "boolean" },
      d: { dataType: "date" },
      t: { dataType: "text" },
      toString: { dataType: "text" },
      "a key that is longer than sixteen bytes": { dataType: "text" },
    },
  }),
  stream: "contacts",
  levels: new Map(),
};

/**
 * What becomes of each rule where the recogniser reads: who adds a rule decides here. `refuses`: it accepts no item that
 * the rule has anything to say about. The others look at what the recogniser does not decide on: a whole file or
 * fixture, the contract itself, or the ids of several items, which it hands over.
 */
const decisions: Readonly<Record<string, "refuses" | "file" | "contract" | "ids">> = {
  "accepted-but-should-be-rejected": "file",
  "audience-id-as-user-id": "refuses",
  "blanks-around-id": "refuses",
  "body-too-large": "file",
  "consent-attribute": "refuses",
  "date-without-zone": "refuses",
  "duplicate-event-id": "ids",
  "duplicate-key": "refuses",
  "event-before-contact": "ids",
  "event-parameters-not-object": "refuses",
  "invalid-country": "refuses",
  "invalid-currency": "refuses",
  "invalid-date": "refuses",
  "invalid-email": "refuses",
  "invalid-geopoint": "refuses",
  "invalid-language": "refuses",
  "invalid-locale": "refuses",
  "invalid-phone": "refuses",
  "invalid-url": "refuses",
  "missing-event-date": "refuses",
  "missing-event-id": "refuses",
  "missing-event-type": "refuses",
  "missing-required": "refuses",
  "missing-user-id": "refuses",
  "nested-value": "refuses",
  "not-an-object": "refuses",
  "numeric-string": "refuses",
  "read-only-attribute": "refuses",
  "too-long": "refuses",
  "too-long-in-bytes": "refuses",
  "too-many-items": "file",
  "too-many-values": "refuses",
  "unexpected-array": "refuses",
  "unknown-attribute": "refuses",
  "unknown-event": "refuses",
  "unknown-event-key": "refuses",
  "unknown-parameter": "refuses",
  "unknown-type": "contract",
  "wrong-value-type": "refuses",
  "broken-json": "refuses",
  "empty-file": "file",
  "file-too-large": "file",
  "half-character": "refuses",
  "imprecise-number": "refuses",
  "invalid-utf8": "file",
  "line-too-long": "refuses",
  "nul-byte": "refuses",
  "too-deep": "refuses",
  "unreadable-file": "file",
};

describe("a rule", () => {
  it("is decided on, whoever added it", () => {
    const ids = new Set([...payloadRules.keys(), ...Object.keys(parseRules)]);
    expect(Object.keys(decisions).toSorted()).toEqual([...ids].toSorted());
  });

  const refused = [...payloadRules.values()].filter(({ id }) => decisions[id] === "refuses");
  it.each(refused.map((rule) => [rule.id, rule] as const))("such as %s: its bad example is not accepted", (_, rule) => {
    const { contract, stream } = rule.examples;
    const recogniser = start({ contract: contractOf(contract), stream, levels: new Map() });
    expect(linesOf(rule.examples.rejected).map((line) => accepts(recogniser, line))).not.toContain(true);
    expect(linesOf(rule.examples.accepted).map((line) => accepts(recogniser, line))).toContain(true);
  });
});

function linesOf(items: PayloadRule["examples"]["accepted"]): readonly string[] {
  return typeof items === "string" ? items.trim().split("\n") : items.map((item) => JSON.stringify(item));
}
