import type { Explanation } from "../../model/report.ts";
import type { Diagnostic, Severity } from "../../model/diagnostic.ts";
import { resultRules } from "../result-rules.ts";

export const sarifLevels = { error: "error", warning: "warning", info: "note" } satisfies Record<Severity, string>;

/** A rule with the help that the rule book has for it. */
export function sarifRule(ruleId: string, severity: Severity, explain: Explain) {
  const { summary, text, markdown } = describeRule(ruleId, explain);
  return {
    id: ruleId,
    shortDescription: { text: summary },
    fullDescription: { text: summary },
    help: { text, markdown },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { tags: ["instasent"], "problem.severity": problemSeverities[severity] },
  };
}

const problemSeverities = { error: "error", warning: "warning", info: "recommendation" } satisfies Record<
  Severity,
  string
>;

type Explain = (ruleId: string) => Explanation | undefined;

function describeRule(ruleId: Diagnostic["ruleId"], explain: Explain) {
  const page = explain(ruleId);
  if (page !== undefined) {
    const { summary, sections } = page;
    return {
      summary,
      text: [summary, ...sections.map(({ heading, text }) => `${heading}\n${text}`)].join("\n\n"),
      markdown: [
        summary,
        ...sections.map(({ heading, text, isCode }) => `**${heading}**\n\n${isCode ? fence(text) : text}`),
      ].join("\n\n"),
    };
  }
  const known = Object.hasOwn(resultRules, ruleId) ? resultRules[ruleId as keyof typeof resultRules] : undefined; // it is a key
  const summary = known?.title ?? `The rule ${ruleId}.`;
  const help = known?.fix ?? `See: instaform explain ${ruleId}`;
  return { summary, text: `${summary}\n\n${help}`, markdown: `${summary}\n\n${help}` };
}

function fence(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``;
}
