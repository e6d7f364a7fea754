import { configRules } from "../config/config-rules.ts";
import type { Explanation } from "../model/report.ts";
import { planRules } from "../plan/plan-rules.ts";

/** Every rule that `rules:` can name and `explain` can explain, sorted. */
export const knownRules: readonly string[] = [...Object.keys(configRules), ...Object.keys(planRules)].toSorted();

/** What a rule finds, why, and what to do; undefined for an unknown id. */
export function explainRule(ruleId: string): Explanation | undefined {
  if (Object.hasOwn(planRules, ruleId)) {
    const rule = planRules[ruleId as keyof typeof planRules];
    const title = `${ruleId} (${rule.severity})`;
    const fixed = rule.isFixed ? "It keeps a write safe, so `rules:` cannot turn it down." : "";
    return {
      title,
      summary: rule.title,
      sections: [
        { heading: "Why", text: `${rule.why} ${fixed}`.trim(), isCode: false },
        { heading: "What to do", text: rule.fix, isCode: false },
      ],
    };
  }
  const rule = Object.hasOwn(configRules, ruleId) ? configRules[ruleId as keyof typeof configRules] : undefined;
  if (rule === undefined) return undefined;
  return {
    title: `${ruleId} (${rule.severity})`,
    summary: rule.title,
    sections: [
      { heading: "Why", text: rule.why, isCode: false },
      { heading: "What to do", text: rule.fix, isCode: false },
      ...(rule.examples === undefined
        ? []
        : [
            { heading: "Rejected", text: rule.examples.rejected, isCode: true },
            { heading: "Accepted", text: rule.examples.accepted, isCode: true },
          ]),
    ],
  };
}
