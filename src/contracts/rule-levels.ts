import type { RuleSeverity } from "../model/declaration.ts";
import type { Severity } from "../model/diagnostic.ts";
import type { PayloadRule } from "./payload-rule.ts";

/** How loud each rule is that the configuration names; the others keep their default. */
export type RuleLevels = ReadonlyMap<string, Severity | "off">;

/** The severities under `rules:` in the words of findings. */
export function buildRuleLevels(severities: Readonly<Record<string, RuleSeverity>>): RuleLevels {
  return new Map(Object.entries(severities).map(([id, chosen]) => [id, chosen === "warn" ? "warning" : chosen]));
}

/** The severity of a rule's findings; undefined when the rule is off. */
export function levelOf(rule: Pick<PayloadRule, "id" | "severity">, levels: RuleLevels): Severity | undefined {
  const level = levels.get(rule.id) ?? rule.severity;
  return level === "off" ? undefined : level;
}
