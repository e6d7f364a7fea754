/** What a plan wants to know of one scope: nothing else is read. */
export interface SnapshotRequest {
  readonly scope: string;
  /** Kinds to list. */
  readonly kinds: readonly string[];
  /** Keys by kind whose details cost a call each (events with declared parameters). */
  readonly details: Readonly<Record<string, readonly string[]>>;
}
