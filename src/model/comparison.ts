import type { Json } from "./json.ts";

/** Two environments side by side: only what differs live. */
export interface Comparison {
  readonly left: string;
  readonly right: string;
  readonly scopes: readonly ComparedScope[];
  /** Sorted by address. */
  readonly differences: readonly LiveDifference[];
  /** What could not be held against each other, with the reason: nothing is known of it. */
  readonly notCompared: readonly { readonly what: string; readonly reason: string }[];
  /** Things that were held against each other. */
  readonly compared: number;
}

export interface ComparedScope {
  readonly scope: string;
  /** What each side calls it, and where. */
  readonly left: string;
  readonly right: string;
}

/** One thing that differs, or that exists on one side only: `missing` is the other one. */
export interface LiveDifference {
  readonly address: string;
  readonly fields: readonly FieldPair[];
  readonly missing: "left" | "right" | undefined;
}

/** One field; undefined for the side that does not set it. */
export interface FieldPair {
  readonly field: string;
  readonly left: Json | undefined;
  readonly right: Json | undefined;
}
