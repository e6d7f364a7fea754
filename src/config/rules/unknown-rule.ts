import { configRuleLevels, fixedRules } from "../../generated/known-rules.ts";
import { ownValue } from "../../model/json.ts";
import type { Finding } from "../finding.ts";
import { childOf, entriesOf, textOf } from "../located-node.ts";
import type { LocatedNode } from "../located-node.ts";
import { didYouMean } from "../../model/nearest-name.ts";
import type { RuleCheck } from "./rule-context.ts";
import { entriesOfSection } from "./rule-context.ts";

/** Rule ids that nobody knows: under `rules`, and in the `rule` of a contract. */
export const checkRuleIds: RuleCheck = ({ root, knownRules }) => {
  const known = new Set([...knownRules, ...Object.keys(configRuleLevels)]);
  const keys = entriesOf(childOf(root, "rules"))
    .filter((entry) => !known.has(entry.key))
    .map((entry) => describeUnknown(entry.key, entry.keySpan, known));
  const values = entriesOfSection(root, "datasources")
    .flatMap(({ entry }) => contractRules(entry.value))
    .flatMap((node) => {
      const id = textOf(node);
      return id === undefined || known.has(id) ? [] : [describeUnknown(id, node, known)];
    });
  return [...keys, ...values];
};

/** Rules that nothing may turn down: what they find could not be trusted, or would not be safe. */
export const checkFixedRules: RuleCheck = ({ root }) =>
  entriesOf(childOf(root, "rules")).flatMap((entry): readonly Finding[] => {
    const because = ownValue(fixedRules, entry.key);
    if (because === undefined || textOf(entry.value) === "error") return [];
    const message = `the severity of "${entry.key}" cannot be lowered: ${because.charAt(0).toLowerCase()}${because.slice(1)}`;
    return [{ ruleId: "fixed-rule", message, at: entry.keySpan, help: "remove the line" }];
  });

function contractRules(datasource: LocatedNode): readonly LocatedNode[] {
  const contracts = childOf(datasource, "contracts");
  if (contracts?.kind !== "list") return [];
  return contracts.items.map((contract) => childOf(contract, "rule")).filter((node) => node !== undefined);
}

function describeUnknown(id: string, at: Finding["at"], known: ReadonlySet<string>): Finding {
  return {
    ruleId: "unknown-rule",
    message: `there is no rule "${id}"${didYouMean(id, known)}`,
    at,
    help: "instaform explain lists the rules",
  };
}
