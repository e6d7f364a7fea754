import type { AdoptionReport } from "./adoption.ts";
import type { ApplyResult } from "./apply-result.ts";
import type { ManualTask } from "./checklist.ts";
import type { Comparison } from "./comparison.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ContractDiff } from "./compatibility.ts";
import type { ContractExport } from "./contract-export.ts";
import type { ContractProbe } from "./contract-probe.ts";
import type { ContractSummary, CoverageReport } from "./contract-report.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ExitCode } from "./exit-code.ts";
import type { LockReport } from "./lock-report.ts";
import type { Place } from "./place.ts";
import type { Plan } from "./plan.ts";
import type { PublishReport } from "./publish-report.ts";

/** Version of every JSON document the tool writes; new fields may come, old ones stay. */
export const formatVersion = 1;

/** The failure that ended a run before its answer was complete. */
export interface ReportedError {
  readonly message: string;
  readonly help?: string;
  readonly place?: Place;
  /** True for our own bug, which asks to be reported. */
  readonly isBug: boolean;
}

/** One line of `doctor`: a question, its answer, and the fix. */
export interface DoctorItem {
  readonly title: string;
  readonly status: "ok" | "problem" | "unknown";
  readonly detail: string;
  readonly help?: string;
}

/** What `validate` looked at. */
export interface ValidationSummary {
  readonly files: readonly string[];
  readonly resources: number;
  readonly environments: readonly string[];
}

/** A rule or a configuration key, explained. */
export interface Explanation {
  readonly title: string;
  /** What it is, in one or two sentences. */
  readonly summary: string;
  readonly sections: readonly { readonly heading: string; readonly text: string; readonly isCode: boolean }[];
}

/** One part of a review: what it found, or why it was not made. */
export type ReviewStep =
  | { readonly title: string; readonly report: Report; readonly skipped?: never }
  | { readonly title: string; readonly skipped: string; readonly report?: never };

/** Everything a command has to say; renderers only lay it out. */
export interface Report {
  readonly command: string;
  readonly toolVersion: string;
  readonly environment: string | null;
  /** Findings about the configuration; those of the plan are in `plan.findings`. */
  readonly findings: readonly Diagnostic[];
  readonly error?: ReportedError;
  readonly validation?: ValidationSummary;
  readonly plan?: Plan;
  readonly apply?: ApplyResult;
  readonly doctor?: readonly DoctorItem[];
  readonly explanation?: Explanation;
  readonly lock?: LockReport;
  readonly contracts?: ContractSummary;
  readonly coverage?: CoverageReport;
  readonly catalogue?: Catalogue;
  readonly contractDiff?: ContractDiff;
  readonly contractExport?: ContractExport;
  readonly contractProbe?: ContractProbe;
  readonly published?: PublishReport;
  /** The parts of a review, in the order in which they were made. */
  readonly review?: readonly ReviewStep[];
  /** What only a person can do, in the order it is best done. */
  readonly checklist?: readonly ManualTask[];
  readonly comparison?: Comparison;
  readonly adoption?: AdoptionReport;
  /** Requests that were sent; undefined for a command that sends none. */
  readonly requests?: { readonly reads: number; readonly writes: number };
  /** Every outcome that holds, most urgent first. */
  readonly outcomes: readonly ExitCode[];
  readonly exitCode: ExitCode;
}
