import type { KeyWatch } from "./dialect-rule.ts";
import { IdSet } from "./id-set.ts";
import type { Problem } from "./payload-rule.ts";

/** A watch that complains, with the same words each time, of a key that came before. */
export function watchDuplicates(problem: Pick<Problem, "message" | "path">): KeyWatch {
  const seen = new IdSet();
  return {
    see: (high, low) => (seen.add(high, low) || !seen.has(high, low) ? undefined : problem),
    get isFull() {
      return seen.isFull;
    },
  };
}
