/** What a change of a contract does to those who hold to the old one. */
export type Verdict = "breaking" | "risky" | "compatible";

/**
 * Whose side a change is judged from. `producer`: payloads that were valid stay valid. `consumer`: whoever read the
 * payloads that were valid can read those that are valid now.
 */
export type Direction = "producer" | "consumer";

/** One change between two versions of a contract, judged. */
export interface CompatibilityChange {
  readonly ruleId: string;
  readonly verdict: Verdict;
  /** Whose contracts, sorted: `shop/datasource/crm`. */
  readonly datasources: readonly string[];
  /** What changed: `shop/attribute/_email`, `shop/event/appointment#appointment-id`. */
  readonly address: string;
  /** What changed and what follows, in one sentence. */
  readonly reason: string;
}

/** One side of a comparison, in the words of its reader. */
export interface ContractSide {
  /** As the user named it: a ref, a path, `live`. */
  readonly name: string;
  readonly source: "lock" | "config" | "live";
}

/** Everything that changed between two versions. */
export interface ContractDiff {
  readonly from: ContractSide;
  readonly to: ContractSide;
  readonly direction: Direction;
  /** Worst first, then by address. */
  readonly changes: readonly CompatibilityChange[];
  readonly summary: Readonly<Record<Verdict, number>>;
}
