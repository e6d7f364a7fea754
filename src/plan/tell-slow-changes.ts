import type { Change } from "../model/change.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { KindRules } from "../model/kind.ts";
import type { Place } from "../model/place.ts";
import { slowApply } from "./plan-findings.ts";

/** How long applying takes at least, for kinds of which the platform takes only a few in a minute. */
export function tellSlowChanges(
  scope: string,
  place: Place,
  kinds: readonly KindRules[],
  changes: readonly Change[],
): readonly Diagnostic[] {
  return kinds.flatMap((kind) => {
    const { perMinute } = kind;
    if (perMinute === undefined) return [];
    const own = changes.filter((change) => change.kind === kind.kind);
    // Each action has a limit of its own, and the first minute's share goes at once.
    const counts = (["create", "update", "delete"] as const).map(
      (action) => own.filter((change) => change.action === action).length,
    );
    const minutes = counts.reduce((sum, count) => sum + Math.max(0, Math.ceil(count / perMinute) - 1), 0);
    return minutes === 0 ? [] : [slowApply(scope, place, kind, own.length, minutes)];
  });
}
