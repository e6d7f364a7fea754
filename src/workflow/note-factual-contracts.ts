import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import type { RuleLevels } from "../contracts/rule-levels.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import { collectFindings } from "./collect-findings.ts";
import type { CheckSettings } from "./payload-set.ts";

/**
 * What is wrong with contracts that a lock or live makes, such as a schema that is none; at their places in the lock. Of
 * contracts whose declaration is held against the same rules whenever it is read, the rest is told by then.
 */
export function noteFactualContracts(
  contracts: readonly AnyContract[],
  settings: Pick<CheckSettings, "told" | "locateSpec">,
  levels: RuleLevels,
): readonly Diagnostic[] {
  const collector = collectFindings({ ...settings, levels, maxFindings: 100, showsValues: false });
  for (const contract of contracts) {
    const dialect = dialectOf(contract);
    if (contract.source === "config" || !dialect.isNotedOnReading) continue;
    for (const stream of dialect.streams) collector.note(contract, dialect.noteContract(contract, stream, levels));
  }
  return collector.findings;
}
