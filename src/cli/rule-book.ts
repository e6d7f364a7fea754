import type { Explanation } from "../model/report.ts";
import { rulePages, type RulePage } from "./rule-pages.ts";

/** Every rule that `explain` can explain. */
export const explainableRules: readonly string[] = [...new Set(rulePages.map(({ id }) => id))].toSorted();

/** What a rule finds, why, and what to do; undefined for an unknown id. An id of two groups is explained for both. */
export function explainRule(ruleId: string): Explanation | undefined {
  const [page, ...others] = rulePages.filter(({ id }) => id === ruleId);
  if (page === undefined) return undefined;
  return {
    title: `${ruleId} (${page.level})`,
    summary: page.title,
    sections: [
      ...sectionsOf(page),
      ...others.flatMap((other) => [
        { heading: `In ${other.group}`, text: other.title, isCode: false },
        ...sectionsOf(other),
      ]),
    ],
  };
}

function sectionsOf({ title, why, fix, fixedBecause, examples }: RulePage): Explanation["sections"] {
  const fixed = fixedBecause === undefined ? "" : `${fixedBecause}, so \`rules:\` cannot turn it down.`;
  const text = [...(why === title ? [] : [why]), fixed].join(" ").trim();
  return [
    ...(text === "" ? [] : [{ heading: "Why", text, isCode: false }]),
    ...(fix === undefined ? [] : [{ heading: "What to do", text: fix, isCode: false }]),
    ...examples.map((example) => ({ heading: example.heading, text: example.text, isCode: true })),
  ];
}
