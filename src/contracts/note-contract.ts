import { selectRules, toViolation } from "./active-rules.ts";
import type { Contract, Stream } from "./contract.ts";
import type { Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** What is to be said about a contract once, whatever the payloads. */
export function noteContract(contract: Contract, stream: Stream, levels: RuleLevels): readonly Violation[] {
  return selectRules("contract", stream, levels).flatMap((active) =>
    active.check.compile(contract).map((problem) => toViolation(active, problem, contract.owner)),
  );
}
