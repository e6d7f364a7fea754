import type { Contracts, PlanParts, ReportHead, Validation } from "../generated/report-document.ts";

/** What `validate` answers. Exit code 0: valid; 3: see `findings`. */
export interface ValidateReport extends ReportHead {
  readonly command: "validate";
  /** What was looked at; absent when nothing could be read. */
  readonly validation?: Validation;
}

/**
 * What `plan` answers: the parts of a plan, or none of them and `error` or `findings`. Exit code 0: as declared, or
 * changes that `apply` can make; 7: a check failed or a person must do something; 3, 4, 5, 1: there is no plan.
 */
export interface PlanReport extends ReportHead, Partial<PlanParts> {
  readonly command: "plan";
}

/** What `check` answers. Exit code 0: every payload fits; 8: see `findings`. */
export interface CheckReport extends ReportHead {
  readonly command: "contract check";
  /** What was looked at; absent when nothing was checked, which is never a pass. */
  readonly contracts?: Contracts;
}
