import { compareText } from "../model/diagnostic.ts";
import type { LockFactChange } from "../model/lock-report.ts";
import type { Facts } from "./list-facts.ts";

/** In what two sets of facts differ, sorted by address. */
export function diffFacts(before: Facts, after: Facts): readonly LockFactChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].toSorted(compareText).flatMap((address) => {
    const difference = { address, before: before.get(address), after: after.get(address) };
    return difference.before === difference.after ? [] : [difference];
  });
}

/** One clause about one difference between the lock and live. */
export function describeDifference({ before, after }: LockFactChange): string {
  if (after === undefined) return "is in the lock and no longer live";
  return before === undefined ? `is live and not in the lock: ${after}` : `locked ${before}, live ${after}`;
}
