import { payloadRules } from "../rule-book.ts";
import { levelOf, type RuleLevels } from "../rule-levels.ts";

/** What a rule does with a payload that breaks it: refuses it, speaks of it, or does not look at it at all. */
export type RuleStrength = "refuses" | "speaks" | "silent";

/** The strength of each rule by its id; a rule that is not in the book is silent. */
export type StrengthOf = (ruleId: string) => RuleStrength;

/** How strong the configuration has the rules. */
export function strengthsOf(levels: RuleLevels): StrengthOf {
  return (ruleId) => {
    const rule = payloadRules.get(ruleId);
    const level = rule === undefined ? undefined : levelOf(rule, levels);
    return level === undefined ? "silent" : level === "error" ? "refuses" : "speaks";
  };
}
