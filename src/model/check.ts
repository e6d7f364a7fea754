import type { Address } from "./address.ts";
import type { Json } from "./json.ts";
import type { Place } from "./place.ts";

export type CheckStatus = "pass" | "fail" | "unknown";

/** One way in which live breaks an expectation. */
export interface CheckProblem {
  /** Dotted path of the field; undefined when the whole resource is concerned. */
  readonly field?: string;
  readonly expected?: Json;
  readonly live?: Json;
  /** One clause, such as `expected date, live string`. */
  readonly message: string;
  readonly place?: Place;
}

/** An expectation about something read-only. */
export interface Check {
  readonly address: Address;
  readonly kind: string;
  readonly status: CheckStatus;
  /** `warning` is reported and never fails the run. */
  readonly severity: "error" | "warning";
  /** Why it failed, or why it could not be checked; empty when it passed. */
  readonly problems: readonly CheckProblem[];
  readonly place: Place;
}
