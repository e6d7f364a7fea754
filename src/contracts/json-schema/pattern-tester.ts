import { schemaLimits } from "./schema-limits.ts";

/** Runs work that may not come to an end, and gives undefined when the time is up. */
export type RunLimited = <T>(work: () => T, milliseconds: number) => T | undefined;

/** Tells whether a text fits a pattern; undefined when that took too long. */
export type TestPattern = (pattern: RegExp, text: string) => boolean | undefined;

/** More steps than these may take long. */
const mostSteps = 1_000_000;

/**
 * Tests patterns that may be a stranger's. Those that could take long, which is a matter of their form and the text's
 * length, run with a limit; one that reached it is not tried again.
 */
export function createPatternTester(runLimited: RunLimited): TestPattern {
  const slow = new Set<string>();
  let left: number = schemaLimits.allPatternsMs;
  return (pattern, text) => {
    if (isQuick(pattern.source, text.length)) return pattern.test(text);
    if (slow.has(pattern.source) || left <= 0) return undefined;
    const limit = Math.min(left, schemaLimits.patternMs);
    const answer = runLimited(() => pattern.test(text), limit);
    if (answer === undefined) {
      slow.add(pattern.source);
      left -= limit;
    }
    return answer;
  };
}

/** Without repeated groups and references back, each unbounded repetition multiplies the work by the text at most. */
function isQuick(source: string, length: number): boolean {
  const isTangled = /\)[*+{]|\\[1-9]|\\k</.test(source);
  const repetitions = source.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0;
  return !isTangled && Math.max(length, 2) ** (repetitions + 1) <= mostSteps;
}
