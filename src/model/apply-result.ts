import type { Address } from "./address.ts";
import type { Action } from "./change.ts";

/** What became of one delivery. */
export interface DeliveryResult {
  readonly sink: string;
  readonly status: "delivered" | "already-current" | "failed" | "unverified";
  /** Why it failed or could not be verified; never holds the secret. */
  readonly message?: string;
}

/** What became of one change: the truth about the platform, as far as it can be known. */
export type ChangeStatus =
  /** The API said so, and reading it back agreed. */
  | "done"
  /** No clear answer came, but the resource was found afterwards: it exists once. */
  | "recovered"
  /** Certainly not carried out. */
  | "failed"
  /** May or may not exist; nothing was found within the settle window. */
  | "unknown"
  /** It exists more than once. */
  | "duplicate"
  /** Never tried, because of something else. */
  | "not-attempted"
  /** It existed already when apply listed again: adopted, nothing was created. */
  | "already-exists";

export interface ChangeResult {
  readonly address: Address;
  readonly action: Action;
  readonly status: ChangeStatus;
  readonly remoteId?: string;
  /** What happened and, unless all is well, what to do. */
  readonly message?: string;
  readonly help?: string;
  readonly deliveries: readonly DeliveryResult[];
  /** True when deleting keeps the name taken and the content hidden. */
  readonly isArchival?: boolean;
  /** Where the token was saved because no sink took it. */
  readonly emergencyFile?: string;
}

export interface ApplySummary {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly deliver: number;
  readonly failed: number;
  readonly unknown: number;
  /** Of resources that exist more than once. */
  readonly duplicated: number;
  readonly notAttempted: number;
}

export interface ApplyResult {
  readonly results: readonly ChangeResult[];
  readonly summary: ApplySummary;
  readonly wasInterrupted: boolean;
}

/** What happens while a plan is applied, in order; the last event of an address is its result. */
export type ApplyEvent =
  | { readonly type: "start"; readonly address: Address; readonly action: Action }
  | { readonly type: "progress"; readonly address: Address; readonly action: Action; readonly message: string }
  | { readonly type: "result"; readonly result: ChangeResult };
