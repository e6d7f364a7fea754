import type { Severity } from "./diagnostic.ts";

/** How often a rule was broken, over all payloads of a run. */
export interface RuleCount {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly count: number;
}

/** What `contract check` looked at and what became of it. Counts are exact, however few findings are shown. */
export interface ContractSummary {
  /** The contracts that payloads were held against, and where each came from. */
  readonly contracts: readonly { readonly datasource: string; readonly source: "lock" | "config" | "live" }[];
  readonly files: number;
  readonly items: number;
  readonly accepted: number;
  /** Items with at least one finding of severity error. */
  readonly rejected: number;
  /** Items of `expect: reject` fixtures that were refused as they should be; not among the rejected. */
  readonly rejectedAsExpected: number;
  /** By severity, then by rule id. */
  readonly byRule: readonly RuleCount[];
  readonly findingsShown: number;
  readonly findingsTotal: number;
  /** False when the run was interrupted. */
  readonly isComplete: boolean;
  /** With `--shard`: which part of the NDJSON files was read. */
  readonly shard?: { readonly index: number; readonly count: number };
}

/** How much of one datasource's contract its accepted fixtures exercise. */
export interface DatasourceCoverage {
  readonly datasource: string;
  readonly source: "lock" | "config" | "live";
  readonly covered: number;
  readonly total: number;
  /** What no accepted fixture exercises, sorted by kind and address. */
  readonly uncovered: readonly { readonly kind: string; readonly address: string }[];
}

/** What the fixtures exercise, and what they do not. */
export interface CoverageReport {
  readonly datasources: readonly DatasourceCoverage[];
  /** Declared datasources without fixtures; they do not count. */
  readonly withoutFixtures: readonly string[];
  readonly covered: number;
  readonly total: number;
  /** Rounded down to a tenth, so that 100 means everything. */
  readonly percent: number;
  /** `--min-coverage`. */
  readonly minimum: number | null;
}
