import { evaluateConfig } from "./evaluate-config.ts";
import type { EvaluationInput } from "./evaluate-config.ts";
import type { Finding } from "./finding.ts";
import { childOf, entryOf } from "./located-node.ts";
import type { LocatedMap, LocatedNode } from "./located-node.ts";
import { identifyFinding } from "./report-findings.ts";
import type { Span } from "./source-text.ts";

/**
 * What is wrong in the environments and not without them. A finding points into the environment's own text, which is
 * what has to change. Variables that are unset here may well be set where the environment is used.
 */
export function checkEverywhere(
  merged: LocatedMap,
  environments: readonly string[],
  known: readonly Finding[],
  input: EvaluationInput,
): readonly Finding[] {
  const knownKeys = new Set(known.map(identifyFinding));
  return environments.flatMap((name) => {
    const entry = entryOf(childOf(merged, "environments"), name);
    if (entry?.value.kind !== "map") return [];
    const own = new Set<string>();
    collectSpans(entry.value, own);
    return evaluateConfig(merged, { ...input, environmentName: name })
      .findings.filter((finding) => finding.ruleId !== "unset-variable" && !knownKeys.has(identifyFinding(finding)))
      .map((finding) => pointInto(finding, name, entry.keySpan, own));
  });
}

function pointInto(finding: Finding, name: string, keySpan: Span, own: ReadonlySet<string>): Finding {
  if (finding.at !== undefined && own.has(locate(finding.at))) return finding;
  const elsewhere = finding.at === undefined ? [] : [{ message: "here", at: finding.at }];
  return {
    ...finding,
    message: `in the environment "${name}": ${finding.message}`,
    at: keySpan,
    related: [...elsewhere, ...(finding.related ?? [])],
  };
}

function collectSpans(node: LocatedNode, spans: Set<string>): void {
  spans.add(locate(node));
  if (node.kind === "list") for (const item of node.items) collectSpans(item, spans);
  if (node.kind === "map") {
    for (const entry of node.entries.values()) {
      spans.add(locate(entry.keySpan));
      collectSpans(entry.value, spans);
    }
  }
}

function locate({ source, start }: Span): string {
  return `${source.path}:${start}`;
}
