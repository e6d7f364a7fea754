import type { Severity } from "../model/diagnostic.ts";
import type { Stream } from "./contract.ts";
import type { PayloadRule, Problem, RuleCheck } from "./payload-rule.ts";
import type { Violation } from "./payload.ts";
import { payloadRules } from "./rule-book.ts";
import { levelOf, type RuleLevels } from "./rule-levels.ts";

type CheckOn<On extends RuleCheck["on"]> = Extract<RuleCheck, { readonly on: On }>;

/** A rule that is not off, with its say in the matter. */
export interface ActiveRule<On extends RuleCheck["on"]> {
  readonly rule: PayloadRule;
  readonly severity: Severity;
  readonly check: CheckOn<On>;
}

/** The rules of one stream that look at one thing and are not off. */
export function selectRules<On extends RuleCheck["on"]>(
  on: On,
  stream: Stream,
  levels: RuleLevels,
): readonly ActiveRule<On>[] {
  return [...payloadRules.values()].flatMap((rule): readonly ActiveRule<On>[] => {
    const severity = levelOf(rule, levels);
    if (severity === undefined || !rule.streams.includes(stream) || rule.check.on !== on) return [];
    return [{ rule, severity, check: rule.check as CheckOn<On> }]; // `on` is what tells the checks apart
  });
}

/** What a rule found, as a violation with everything that follows from the rule. */
export function toViolation(
  { rule, severity }: { readonly rule: Pick<PayloadRule, "id" | "fix">; readonly severity: Severity },
  problem: Problem,
  address: string,
): Violation {
  return {
    ruleId: rule.id,
    severity,
    message: problem.message,
    fix: problem.fix ?? rule.fix,
    address: problem.address ?? address,
    path: problem.path,
    isAboutKey: problem.isAboutKey ?? false,
    value: problem.value,
  };
}
