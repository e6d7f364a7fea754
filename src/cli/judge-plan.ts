import type { ExitCode } from "../model/exit-code.ts";
import type { Plan } from "../model/plan.ts";

/** What `--checks` makes of expectations: `warn` never fails, `error` fails on failed ones, `strict` on unknown ones too. */
export type ChecksMode = "warn" | "error" | "strict";

/** The outcomes that a plan alone justifies. */
export function judgePlan(plan: Plan, mode: ChecksMode): readonly ExitCode[] {
  const isBlocked = plan.findings.some(({ severity }) => severity === "error");
  const counted = plan.checks.filter(({ severity }) => severity === "error");
  const isFailed = counted.some(({ status }) => status === "fail") || plan.manual.length > 0;
  const isUnknown = counted.some(({ status }) => status === "unknown");
  const fails = (mode !== "warn" && isFailed) || (mode === "strict" && isUnknown);
  return [...(isBlocked ? [6 as const] : []), ...(fails ? [7 as const] : [])];
}
