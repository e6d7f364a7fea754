import type { PayloadItem, Violation } from "../contracts/payload.ts";
import { compareText } from "../model/diagnostic.ts";
import type { ItemWatch } from "../contracts/across-items.ts";
import { numbersPerKey } from "./range-memory.ts";
import type { ItemProblem, RuleCount } from "./payload-source.ts";

/** A finding whose line and item are counted from the start of its range. All data, so that a worker can send it. */
export interface RangeFinding {
  readonly violation: Violation;
  /** From 0. */
  readonly line: number;
  readonly item: number;
  readonly column: number;
  readonly endColumn: number;
}

/** One watched key of one item. */
export interface SeenKey {
  readonly item: number;
  readonly line: number;
  /** Where the line starts, from the start of the range. */
  readonly offset: number;
}

/** What is known of a range of lines, or of a whole document. */
export interface RangeResult {
  readonly lines: number;
  readonly items: number;
  readonly rejectedItems: number;
  readonly findings: readonly RangeFinding[];
  readonly counts: readonly RuleCount[];
  /** Five numbers per item and key: item, line, offset, high, low. */
  readonly keys: Readonly<Partial<Record<ItemWatch["key"], Int32Array>>>;
  /** Items with an error whose key is also watched: a rule across items rejects them no second time. */
  readonly rejectedAmongWatched: Iterable<number>;
  /** Only where somebody wants to see the items. */
  readonly judged: readonly JudgedItem[];
}

export interface JudgedItem {
  /** From the start of the range. */
  readonly index: number;
  readonly item: PayloadItem;
  readonly problems: readonly ItemProblem[];
}

/** Tells a watch of the keys of a range, without making anything of those that it has nothing to say about. */
export function findSeen(
  keys: Int32Array | undefined,
  watch: ItemWatch,
  onFound: (found: Violation, seen: SeenKey) => void,
): void {
  if (keys === undefined) return;
  const tell = (found: Violation, at: number) =>
    onFound(found, { item: keys[at] ?? 0, line: keys[at + 1] ?? 0, offset: keys[at + 2] ?? 0 });
  if (watch.seeRows !== undefined) {
    watch.seeRows(keys, tell);
    return;
  }
  for (let at = 0; at < keys.length; at += numbersPerKey) {
    const found = watch.see(keys[at + 3] ?? 0, keys[at + 4] ?? 0);
    if (found !== undefined) tell(found, at);
  }
}

/** Counts by rule. */
export class RuleCounts {
  readonly #counts: { -readonly [Name in keyof RuleCount]: RuleCount[Name] }[] = [];

  add({ ruleId, severity }: Pick<RuleCount, "ruleId" | "severity">, count = 1): void {
    // There are few, and looking through them leaves no garbage behind.
    const known = this.#counts.find((each) => each.ruleId === ruleId && each.severity === severity);
    if (known === undefined) this.#counts.push({ ruleId, severity, count });
    else known.count += count;
  }

  toList(): readonly RuleCount[] {
    return this.#counts.toSorted((a, b) => compareText(a.ruleId, b.ruleId) || compareText(a.severity, b.severity));
  }
}
