import type { Report, ReviewStep } from "../../model/report.ts";
import { stepSentence, stepStatus, type StepStatus } from "../review-steps.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

const signs = { passed: "✅", attention: "⚠️", failed: "❌", skipped: "⏭️" } satisfies Record<StepStatus, string>;

/** The parts of a review with their verdicts, one a row. */
export function reviewTable({ review }: Report): readonly string[] {
  if (review === undefined) return [];
  return [["| | |", "| --- | --- |", ...review.map(row)].join("\n")];
}

function row(step: ReviewStep): string {
  // titles are our own words
  const words = escapeMarkdown(stepSentence(step)).replaceAll("|", "\\|");
  return `| ${signs[stepStatus(step)]} **${step.title}** | ${words} |`;
}
