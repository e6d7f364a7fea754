import type { ContractBase } from "./contract.ts";
import type { Violation } from "./payload.ts";
import type { RuleLevels } from "./rule-levels.ts";

/** What a checker is made from: plain data, so that a worker can make its own. */
export interface ItemCheckerInput<OneContract extends ContractBase = ContractBase, Stream extends string = string> {
  readonly contract: OneContract;
  readonly stream: Stream;
  readonly levels: RuleLevels;
}

/** Judges items one by one. */
export interface ItemChecker {
  /** Everything that is wrong with the item; rules that are off say nothing. */
  check(item: unknown): readonly Violation[];
}
