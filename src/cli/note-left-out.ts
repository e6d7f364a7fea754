import { isInstasent, type AnyContract } from "../contracts/dialects.ts";
import type { Diagnostic } from "../model/diagnostic.ts";

/** Says of each platform that only Instasent could be asked, lest what was not done pass for done. */
export function noteLeftOut(
  contracts: readonly AnyContract[],
  severity: Diagnostic["severity"],
  words: (owner: string) => string,
  help: string,
): readonly Diagnostic[] {
  const owners = new Set(contracts.filter((contract) => !isInstasent(contract)).map(({ owner }) => owner));
  return Array.from(owners, (owner) => ({
    ruleId: "platform-left-out",
    severity,
    message: words(owner),
    address: owner,
    help,
  }));
}
