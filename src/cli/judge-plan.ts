import type { ExitCode } from "../model/exit-code.ts";
import type { Plan } from "../model/plan.ts";

/** What `--checks` makes of expectations: `warn` never fails, `error` fails on failed ones, `strict` on unknown ones too. */
export type ChecksMode = "warn" | "error" | "strict";

/** The outcomes that a plan alone justifies. */
export function judgePlan(plan: Plan, mode: ChecksMode): readonly ExitCode[] {
  // A platform that could not be read has a code of its own and stops nobody else.
  const isBlocked = plan.findings.some(
    ({ severity, ruleId }) => severity === "error" && ruleId !== "platform-unreadable",
  );
  const failures = (plan.failures ?? []).map(({ exitCode }) => exitCode);
  const counted = plan.checks.filter(({ severity }) => severity === "error");
  const isFailed = counted.some(({ status }) => status === "fail") || plan.manual.length > 0;
  const isUnknown = counted.some(({ status }) => status === "unknown");
  const fails = (mode !== "warn" && isFailed) || (mode === "strict" && isUnknown);
  return [...failures, ...(isBlocked ? [6 as const] : []), ...(fails ? [7 as const] : [])];
}
