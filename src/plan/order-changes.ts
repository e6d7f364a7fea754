import { parseAddress } from "../model/address.ts";
import type { Change } from "../model/change.ts";
import { compareText } from "../model/diagnostic.ts";
import type { KindRules } from "../model/kind.ts";

/**
 * The order that changes are applied in: what exists is made and mended before what follows it, deletes run last and
 * the other way round, because something may still point at what goes. By address within that.
 */
export function orderChanges(
  changes: readonly Change[],
  kindsOf: (scope: string) => readonly KindRules[],
): readonly Change[] {
  const depths = new Map<Change, number>(
    changes.map((change) => {
      const kinds = kindsOf(parseAddress(change.address)?.scope ?? "");
      return [change, depthOf(change.kind, kinds, kinds.length)];
    }),
  );
  const depth = (change: Change): number => depths.get(change) ?? 0;
  const isDelete = (change: Change): boolean => change.action === "delete";
  const made = changes
    .filter((change) => !isDelete(change))
    .toSorted((a, b) => depth(a) - depth(b) || compareText(a.address, b.address));
  const removed = changes.filter(isDelete).toSorted((a, b) => depth(b) - depth(a) || compareText(a.address, b.address));
  return [...made, ...removed];
}

/** How many kinds must come before this one; `limit` ends a circle of kinds, which would be our bug. */
function depthOf(kind: string, kinds: readonly KindRules[], limit: number): number {
  const follows = kinds.find((each) => each.kind === kind)?.follows ?? [];
  if (follows.length === 0 || limit <= 0) return 0;
  return 1 + Math.max(...follows.map((other) => depthOf(other, kinds, limit - 1)));
}
