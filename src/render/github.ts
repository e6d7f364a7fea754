import type { Severity } from "../model/diagnostic.ts";
import type { Report } from "../model/report.ts";
import { countOf, joinWords } from "./count-of.ts";
import { annotation, annotationLevels, type AnnotationLevel } from "./github/annotation.ts";
import { listFindings } from "./list-findings.ts";
import type { RenderOptions } from "./render-options.ts";
import { renderText } from "./text.ts";

/** What GitHub shows of each level for one step of a job; it drops the rest without a word. */
export const annotationLimit = 10;

/**
 * For the log of a GitHub workflow: the report as text, then its findings as annotations, worst first and no more than
 * GitHub shows, with a word about the rest.
 */
export function renderGithub(report: Report, options: RenderOptions): string {
  const findings = listFindings(report);
  const text = renderText(report, { ...options, colour: false });
  const lines = annotationLevels.flatMap(({ level, severity }) =>
    findings
      .filter((finding) => finding.severity === severity)
      .slice(0, annotationLimit)
      .map((finding) => annotation(level, finding, options.folder ?? "")),
  );
  const left = annotationLevels.flatMap(({ level, severity }) => describeRest(level, severity));
  const rest =
    left.length === 0
      ? []
      : [`${joinWords(left)} more are not annotated: GitHub shows ${annotationLimit} of each a step. The log has all.`];
  return [text, ...[...lines, ...rest].map((line) => `${line}\n`)].join("");

  function describeRest(level: AnnotationLevel, severity: Severity): readonly string[] {
    const count = findings.filter((finding) => finding.severity === severity).length - annotationLimit;
    return count > 0 ? [countOf(count, level)] : [];
  }
}
