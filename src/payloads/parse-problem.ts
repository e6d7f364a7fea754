import type { PayloadPath, Violation } from "../contracts/payload.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { ItemCheckerInput } from "../contracts/item-checker.ts";
import { parseRules, type ParseRule, type ParseRuleId } from "./parse-rules.ts";

/** What is said about a text, in the form in which everything else is said about an item. */
export interface ParseProblem {
  readonly ruleId: ParseRuleId;
  readonly message: string;
  readonly path?: PayloadPath;
  readonly isAboutKey?: boolean;
  /** Better advice than the rule's own. */
  readonly fix?: string;
}

/** The violation that a parse problem is; undefined when its rule is off. */
export function buildViolation(problem: ParseProblem, recipe: ItemCheckerInput): Violation | undefined {
  const { ruleId, message, path = [], isAboutKey = false } = problem;
  const severity = severityOf(ruleId, recipe);
  if (severity === "off") return undefined;
  const { fix = parseRules[ruleId].fix } = problem;
  return { ruleId, severity, message, fix, address: recipe.contract.owner, path, isAboutKey, value: undefined };
}

/** What cannot be read is an error whatever the configuration says: nothing may pass unread. */
function severityOf(ruleId: ParseRuleId, { levels }: ItemCheckerInput): Severity | "off" {
  const rule: ParseRule = parseRules[ruleId];
  return rule.isOptional ? (levels.get(ruleId) ?? rule.severity) : rule.severity;
}
