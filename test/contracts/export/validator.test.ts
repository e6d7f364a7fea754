import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../../src/contracts/check-item.ts";
import type { Contract, Stream } from "../../../src/contracts/contract.ts";
import { exportValidator } from "../../../src/contracts/export/export-validator.ts";
import type { RuleLevels } from "../../../src/contracts/rule-levels.ts";
import { arbitraryContract } from "../arbitrary-contract.ts";
import { arbitraryLevels } from "../arbitrary-levels.ts";
import { arbitraryItem } from "../arbitrary-payload.ts";
import { contractOf } from "../example-contract.ts";
import { levelsOf, listExamples } from "./list-examples.ts";
import { judge, loadValidator } from "./load-validator.ts";

function judgeOurselves(contract: Contract, stream: Stream, levels: RuleLevels, item: unknown): readonly string[] {
  const found = createItemChecker({ contract, stream, levels }).check(item);
  return found
    .filter(({ severity }) => severity === "error")
    .map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`)
    .toSorted();
}

describe("an exported validator agrees with contract check", () => {
  const examples = listExamples();

  it.each(examples)("on the examples of %s, at any severity", async (ruleId, example) => {
    const contract = contractOf(example.contract);
    for (const levels of levelsOf(ruleId)) {
      const validator = await loadValidator(contract, levels);
      for (const item of example.items) {
        expect(judge(validator, example.stream, item)).toEqual(judgeOurselves(contract, example.stream, levels, item));
      }
    }
  });

  const streams = fc.constantFrom<Stream[]>("contacts", "events");

  it("on any item of any contract at any severity, rule by rule and path by path", async () => {
    const cases = fc.tuple(arbitraryContract, arbitraryLevels, streams).chain(([contract, chosen, stream]) =>
      fc.record({
        contract: fc.constant(contract),
        levels: fc.constant(chosen),
        stream: fc.constant(stream),
        items: fc.array(arbitraryItem(contract, stream), { minLength: 10, maxLength: 20 }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ({ contract, levels: chosen, stream, items }) => {
        const validator = await loadValidator(contract, chosen);
        for (const item of items) {
          expect(judge(validator, stream, item)).toEqual(judgeOurselves(contract, stream, chosen, item));
        }
      }),
      { numRuns: 150 },
    );
  });
});

it("needs nothing and makes no code at run time", () => {
  const [, module] = exportValidator({ contracts: [contractOf({})], levels: new Map() });
  expect(module?.text).toContain("export function checkContact");
  expect(module?.text).not.toMatch(/\bimport\b|\brequire\b|\beval\b|new Function/);
});

it("keeps hostile names as data", async () => {
  const name = "</script>\u2028*/ `${x}` \"'\\";
  const validator = await loadValidator(contractOf({ attributes: { [name]: { dataType: "number" } } }));
  expect(judge(validator, "contacts", { _user_id: "u-1", [name]: "many" })).toEqual([`wrong-value-type ${name}`]);
});
