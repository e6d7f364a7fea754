import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createItemChecker } from "../../../src/contracts/check-item.ts";
import type { Contract, Stream } from "../../../src/contracts/contract.ts";
import { exportValidator } from "../../../src/contracts/export/export-validator.ts";
import type { RuleLevels } from "../../../src/contracts/rule-levels.ts";
import { arbitraryContract } from "../arbitrary-contract.ts";
import { arbitraryItem } from "../arbitrary-payload.ts";
import { contractOf } from "../example-contract.ts";
import { listExamples } from "./list-examples.ts";
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

  it.each(examples)("on the examples of %s", async (_, example) => {
    const contract = contractOf(example.contract);
    const validator = await loadValidator(contract);
    for (const item of example.items) {
      expect(judge(validator, example.stream, item)).toEqual(judgeOurselves(contract, example.stream, new Map(), item));
    }
  });

  const levels: fc.Arbitrary<RuleLevels> = fc
    .dictionary(
      fc.constantFrom(
        "unknown-attribute",
        "unknown-parameter",
        "unexpected-array",
        "read-only-attribute",
        "invalid-phone",
      ),
      fc.constantFrom("error" as const, "warning" as const, "off" as const),
    )
    .map((chosen) => new Map(Object.entries(chosen)));
  const streams = fc.constantFrom<Stream[]>("contacts", "events");

  it("on any item of any contract at any severity, rule by rule and path by path", async () => {
    const cases = fc.tuple(arbitraryContract, levels, streams).chain(([contract, chosen, stream]) =>
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
