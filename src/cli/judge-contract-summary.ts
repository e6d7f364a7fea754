import type { ContractSummary } from "../model/contract-report.ts";
import type { ExitCode } from "../model/exit-code.ts";

/** The mildest finding that fails a run. */
export type FailOn = "error" | "warning";

/** The outcomes that a check of payloads alone justifies. */
export function judgeContractSummary({ byRule, isComplete }: ContractSummary, failOn: FailOn): readonly ExitCode[] {
  const isLoud = byRule.some(
    ({ severity }) => severity === "error" || (failOn === "warning" && severity === "warning"),
  );
  return [...(isLoud ? [8 as const] : []), ...(isComplete ? [] : [130 as const])];
}
