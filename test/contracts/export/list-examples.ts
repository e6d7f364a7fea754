import type { ExampleContract } from "../../../src/contracts/payload-rule.ts";
import type { RuleLevels } from "../../../src/contracts/rule-levels.ts";
import type { Stream } from "../../../src/contracts/contract.ts";
import { payloadRules } from "../../../src/contracts/rule-book.ts";
import type { Json } from "../../../src/model/json.ts";

/** The items of one rule's examples, accepted and rejected. */
export interface ItemExamples {
  readonly stream: Stream;
  readonly contract: ExampleContract;
  readonly items: readonly Json[];
}

/** Every severity that a configuration may give to one rule. */
export function levelsOf(ruleId: string): readonly RuleLevels[] {
  const chosen = ruleId === "not-an-object" ? [] : (["error", "warning", "off"] as const);
  return [new Map(), ...chosen.map((severity) => new Map([[ruleId, severity]]))];
}

/** The examples of every rule by its id, but for those that only a file's text can show. */
export function listExamples(): readonly (readonly [ruleId: string, examples: ItemExamples])[] {
  return [...payloadRules].flatMap(([id, { examples }]) => {
    const { stream, contract, accepted, rejected } = examples;
    if (typeof accepted === "string" || typeof rejected === "string") return [];
    return [[id, { stream, contract, items: [...accepted, ...rejected] }] as const];
  });
}
