import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../../src/contracts/check-item.ts";
import type { Contract, Stream } from "../../../src/contracts/contract.ts";
import { exportJsonSchema } from "../../../src/contracts/export/export-json-schema.ts";
import { exportOpenapi } from "../../../src/contracts/export/export-openapi.ts";
import {
  datePattern,
  formatPatterns,
  instantPattern,
  numericPattern,
  zonelessPattern,
} from "../../../src/contracts/export/format-patterns.ts";
import type { RuleLevels } from "../../../src/contracts/rule-levels.ts";
import { arbitraryContract } from "../arbitrary-contract.ts";
import { arbitraryLevels } from "../arbitrary-levels.ts";
import { arbitraryItem } from "../arbitrary-payload.ts";
import { contractOf } from "../example-contract.ts";
import { levelsOf, listExamples } from "./list-examples.ts";

/** Ajv leaves out a property named `__proto__`, whatever the schema says. */
const unsupportedName = '"__proto__"';

function compile(contract: Contract, stream: Stream, levels: RuleLevels = new Map()): ValidateFunction {
  const file = exportJsonSchema({ contracts: [contract], levels }).find(({ path }) => path.includes(stream));
  const ajv = new Ajv2020({ strict: true, ownProperties: true });
  return ajv.compile(JSON.parse(file?.text ?? "") as object); // what was just written
}

function isAccepted(contract: Contract, stream: Stream, item: unknown, levels: RuleLevels = new Map()): boolean {
  const found = createItemChecker({ contract, stream, levels }).check(item);
  return found.every(({ severity }) => severity !== "error");
}

/** No schema can count bytes. */
const withoutBytes = (levels: RuleLevels): RuleLevels =>
  new Map([...levels].filter(([id]) => id !== "too-long-in-bytes"));

describe("an exported JSON Schema is accepted by an independent validator, and agrees with contract check", () => {
  const examples = listExamples();

  it.each(examples)("on the examples of %s, at any severity", (ruleId, example) => {
    const contract = contractOf(example.contract);
    for (const levels of levelsOf(ruleId).map(withoutBytes)) {
      const validate = compile(contract, example.stream, levels);
      for (const item of example.items) {
        expect([item, validate(item)]).toEqual([item, isAccepted(contract, example.stream, item, levels)]);
      }
    }
  });

  it("on any item of any contract at any severity", () => {
    const streams = fc.constantFrom<Stream[]>("contacts", "events");
    const cases = fc.tuple(arbitraryContract, arbitraryLevels, streams).chain(([contract, levels, stream]) =>
      fc.record({
        contract: fc.constant(contract),
        levels: fc.constantFrom(new Map(), withoutBytes(levels)),
        stream: fc.constant(stream),
        items: fc.array(arbitraryItem(contract, stream), { minLength: 10, maxLength: 20 }),
      }),
    );
    fc.assert(
      fc.property(cases, ({ contract, levels, stream, items }) => {
        const validate = compile(contract, stream, levels);
        for (const item of items.filter((each) => !JSON.stringify(each).includes(unsupportedName))) {
          expect([item, validate(item)]).toEqual([item, isAccepted(contract, stream, item, levels)]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

it("describes formats by patterns that every language reads alike", () => {
  for (const pattern of [
    ...Object.values(formatPatterns),
    datePattern,
    instantPattern,
    zonelessPattern,
    numericPattern,
  ]) {
    expect(pattern).not.toMatch(/\\[pPuU]|\(\?(?!:)/);
  }
});

it("describes formats by patterns that take linear time", () => {
  const hostile = [
    "a".repeat(50_000),
    "a@" + "a.".repeat(25_000),
    "0".repeat(50_000),
    "https://" + "a@".repeat(25_000),
  ];
  for (const [format, pattern] of Object.entries(formatPatterns)) {
    const contract = contractOf({ attributes: { value: { dataType: "string", format } } });
    const expression = new RegExp(pattern, "u");
    const checker = createItemChecker({ contract, stream: "contacts", levels: new Map() });
    for (const text of hostile.map((start) => `${start}!`)) {
      // a pattern that backtracks would not come to an end here
      const isMatch = expression.test(text);
      expect([format, isMatch]).toEqual([format, checker.check({ _user_id: "u-1", value: text }).length === 0]);
    }
  }
});

it("gives OpenAPI documents whose schemas compile, with every reference in place", () => {
  const contract = contractOf({
    attributes: { _email: { dataType: "string", format: "email" } },
    events: { "order/new": { parameters: { "order-id": { dataType: "keyword", required: true } } }, order_new: {} },
  });
  const [file] = exportOpenapi({ contracts: [contract], levels: new Map() });
  const document = JSON.parse(file?.text ?? "") as Record<string, unknown>; // what was just written
  const ajv = new Ajv2020({ strict: true, discriminator: false });
  ajv.addVocabulary(["discriminator", "x-comment", "openapi", "info", "servers", "security", "paths", "components"]);
  ajv.addSchema({ $id: "openapi", ...document });
  const validate = ajv.compile({ $ref: "openapi#/components/schemas/Event" });
  const event = { _user_id: "u-1", _event_id: "e-1", _event_type: "order/new", _event_parameters: { "order-id": "9" } };
  expect(document["openapi"]).toBe("3.1.0");
  expect(validate(event)).toBe(true);
  expect(validate({ ...event, _event_parameters: { "order-idd": "9" } })).toBe(false);
});
