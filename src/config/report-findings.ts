import { compareText } from "../model/diagnostic.ts";
import type { Diagnostic, Severity } from "../model/diagnostic.ts";
import type { RuleSeverity } from "../model/declaration.ts";
import { configRuleLevels, fixedRules } from "../generated/known-rules.ts";
import { ownValue } from "../model/json.ts";
import { configLimits } from "./config-limits.ts";
import { excerptOf } from "./excerpt.ts";
import type { Finding } from "./finding.ts";
import { placeOfSpan } from "./source-text.ts";
import type { Span } from "./source-text.ts";

/** What decides how findings are shown. */
export interface ReportOptions {
  readonly severities: Readonly<Record<string, RuleSeverity>>;
  /** Text that no excerpt may show. */
  readonly secrets: readonly Span[];
}

/** Findings as diagnostics: with severity, place and excerpt, sorted, each once, and not more than anybody would read. */
export function reportFindings(findings: readonly Finding[], options: ReportOptions): readonly Diagnostic[] {
  const distinct = new Map<string, { readonly finding: Finding; readonly severity: Severity }>();
  for (const finding of findings) {
    const severity = severityOf(finding, options.severities);
    const key = identifyFinding(finding);
    if (severity !== undefined && !distinct.has(key)) distinct.set(key, { finding, severity });
  }
  const sorted = [...distinct.values()].toSorted((a, b) => compareFindings(a.finding, b.finding));
  const shown = sorted
    .slice(0, configLimits.findings)
    .map((each) => toDiagnostic(each.finding, each.severity, options.secrets));
  return sorted.length === shown.length ? shown : [...shown, describeExcess(sorted.length - shown.length)];
}

/** The same for findings that say the same about the same text. */
export function identifyFinding({ ruleId, at, message }: Finding): string {
  return [ruleId, at?.source.path, at?.start, message].join("\0");
}

/** The order of `compareDiagnostics`, without working out lines and columns. */
function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.at?.source.path ?? "", b.at?.source.path ?? "") ||
    (a.at?.start ?? -1) - (b.at?.start ?? -1) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

function toDiagnostic(finding: Finding, severity: Severity, secrets: readonly Span[]): Diagnostic {
  const { ruleId, message, at, help, see, related, address } = finding;
  const excerpt = at === undefined ? undefined : excerptOf(at, secrets);
  return {
    ruleId,
    severity,
    message,
    ...(at === undefined ? {} : { place: placeOfSpan(at) }),
    ...(excerpt === undefined ? {} : { excerpt }),
    ...(help === undefined ? {} : { help }),
    ...(see === undefined ? {} : { see }),
    ...(related === undefined
      ? {}
      : { related: related.map((each) => ({ message: each.message, place: placeOfSpan(each.at) })) }),
    ...(address === undefined ? {} : { address }),
  };
}

/** Undefined for a rule that is switched off. */
function severityOf({ ruleId }: Finding, severities: Readonly<Record<string, RuleSeverity>>): Severity | undefined {
  const chosen = Object.hasOwn(fixedRules, ruleId) ? undefined : ownValue(severities, ruleId);
  if (chosen === "off") return undefined;
  return chosen === undefined ? configRuleLevels[ruleId] : chosen === "warn" ? "warning" : "error";
}

function describeExcess(count: number): Diagnostic {
  return {
    ruleId: "too-many-findings",
    severity: "error",
    message: `there are at least ${count} more findings`,
    help: "mend the first ones and run again",
  };
}
