/** What each exit code means, in the words of `--help` and the README. */
export const exitCodes = {
  0: "done",
  1: "unexpected failure: network, 5xx, our bug",
  2: "changes pending (only with --detailed-exitcode), or two environments differ",
  3: "invalid flags or configuration",
  4: "authentication, or a scope is missing",
  5: "rate limit exhausted or no funds; run again later",
  6: "stopped by a safety gate, nothing written",
  7: "a check failed or a manual difference exists",
  8: "contract finding at or above --fail-on",
  9: "partial apply",
  10: "outcome of a write unknown, or a token could not be delivered: look before running again",
  130: "interrupted",
} as const;

export type ExitCode = keyof typeof exitCodes;

/** Most urgent first: when several outcomes are true, the first of them is the exit code. */
const urgency: readonly ExitCode[] = [130, 10, 9, 1, 4, 5, 3, 6, 7, 8, 2, 0];

/** The exit code of a run with these outcomes; 0 when there are none. */
export function mostUrgent(codes: readonly ExitCode[]): ExitCode {
  return urgency.find((code) => codes.includes(code)) ?? 0;
}

/** The distinct outcomes, most urgent first. */
export function orderOutcomes(codes: readonly ExitCode[]): readonly ExitCode[] {
  return urgency.filter((code) => codes.includes(code));
}
