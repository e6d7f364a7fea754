// Generated from schemas/ by `npm run generate`. Do not edit.

export type OptionalLocation = Location | null;
/**
 * Exit code of the command; the table is in its help.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 130;
/**
 * Every outcome that holds, most urgent first.
 */
export type Outcomes = ExitCode[];
/**
 * What the API is asked to do; `deliver` hands a token to its sinks.
 */
export type Action = "create" | "update" | "delete" | "deliver";

/**
 * What every document has.
 */
export interface ReportHead {
  /**
   * Grows when a field changes its meaning or goes; new fields may come at any time.
   */
  formatVersion: 1;
  toolVersion: string;
  command: string;
  /**
   * Chosen with -e; null without.
   */
  environment: string | null;
  findings: Finding[];
  error?: ReportError;
  /**
   * Requests sent; null for a command that sends none.
   */
  requests: {
    reads: number;
    writes: number;
  } | null;
  exitCode: ExitCode;
  outcomes: Outcomes;
  /**
   * What only a person can do, in the order it is best done; of plan and apply.
   */
  checklist?: Task[];
}
/**
 * Something wrong or doubtful about the configuration or the platform.
 */
export interface Finding {
  /**
   * Stable; `instaform explain <ruleId>` tells more.
   */
  ruleId: string;
  severity: "error" | "warning" | "info";
  message: string;
  address: string | null;
  location: OptionalLocation;
  help: string | null;
  see: string | null;
  related: {
    message: string;
    location: Location;
  }[];
}
/**
 * A place in a file of the configuration.
 */
export interface Location {
  /**
   * As the user would type it.
   */
  file: string;
  line: number;
  /**
   * In UTF-16 units, from 1.
   */
  column: number;
  /**
   * First column after the marked text.
   */
  endColumn: number;
}
/**
 * The failure that ended the run before its answer was complete.
 */
export interface ReportError {
  message: string;
  help: string | null;
  location: OptionalLocation;
  /**
   * True for a fault of Instaform itself.
   */
  isBug: boolean;
}
/**
 * What only a person can do.
 */
export interface Task {
  address: string;
  /**
   * It must be made, changed, or its token fetched.
   */
  reason: "missing" | "differs" | "fetch";
  title: string;
  /**
   * The place in the dashboard.
   */
  where: string;
  values: {
    field: string;
    /**
     * What it must be.
     */
    value: unknown;
    /**
     * What it is; absent for what does not exist.
     */
    live?: unknown;
  }[];
  note: string | null;
  location: Location;
}
/**
 * What a plan consists of.
 */
export interface PlanParts {
  /**
   * Address globs that narrowed the plan; empty when it is whole.
   */
  targets: string[];
  scopes: {
    scope: string;
    title: string;
  }[];
  /**
   * In the order apply carries them out.
   */
  changes: Change[];
  checks: Check[];
  manual: Manual[];
  unmanaged: Unmanaged[];
  summary: PlanSummary;
  /**
   * Digest of the writes alone.
   */
  fingerprint: string;
  /**
   * False when an ambiguity, or a platform that could not be read, kept a declared resource out of the plan.
   */
  complete: boolean;
  /**
   * How many things are declared only to hold payloads against, by scope and kind; absent when there are none. They are neither read nor applied.
   */
  contractOnly?: ContractOnly[];
  /**
   * Platforms that could not be read: nothing is known or planned of them. Absent when all could.
   */
  failures?: {
    scopes: string[];
    message: string;
    help: string | null;
    exitCode: number;
  }[];
}
/**
 * One thing that apply will do.
 */
export interface Change {
  /**
   * `<scope>/<kind>/<key>`.
   */
  address: string;
  action: Action;
  /**
   * Kind of the resource.
   */
  kind: string;
  /**
   * Its id on the platform; null before it is created.
   */
  remoteId: string | null;
  /**
   * Live attributes; null for a create. Sensitive values are `(sensitive)`.
   */
  before: Record<string, unknown> | null;
  /**
   * Attributes after apply; null for a delete. Sensitive values are `(sensitive)`.
   */
  after: Record<string, unknown> | null;
  /**
   * Fields, by dotted path, whose values are shown nowhere.
   */
  sensitive: string[];
  /**
   * Fields that are sent at creation and can never be compared later.
   */
  writeOnly: string[];
  /**
   * Sinks that get the token.
   */
  deliveries: {
    /**
     * In the words of a plan, such as `.env.crm (CRM_INGEST_TOKEN)`.
     */
    sink: string;
    /**
     * What the sink holds now.
     */
    state: "absent" | "stale" | "unknown";
  }[];
  /**
   * Why the change is planned, in one clause.
   */
  reason: string;
  location: Location;
}
/**
 * An expectation about something read-only.
 */
export interface Check {
  address: string;
  kind: string;
  status: "pass" | "fail" | "unknown";
  /**
   * A warning never fails the run.
   */
  severity: "error" | "warning";
  /**
   * Empty when it passed.
   */
  problems: {
    /**
     * Dotted path; null when the whole resource is concerned.
     */
    field: string | null;
    /**
     * The declared value; null when there is none.
     */
    expected: unknown;
    /**
     * The live value; null when there is none.
     */
    live: unknown;
    /**
     * What is wrong, in one clause.
     */
    message: string;
    location: OptionalLocation;
  }[];
  location: Location;
}
/**
 * A difference that only a person can mend.
 */
export interface Manual {
  address: string;
  field: string;
  /**
   * The live value.
   */
  before: unknown;
  /**
   * The declared value.
   */
  after: unknown;
  /**
   * Where in the dashboard.
   */
  where: string;
  note: string | null;
  location: Location;
}
/**
 * A thing that exists live and is not declared.
 */
export interface Unmanaged {
  scope: string;
  kind: string;
  label: string;
  remoteId: string;
}
/**
 * The counts of a plan.
 */
export interface PlanSummary {
  /**
   * Creates.
   */
  add: number;
  /**
   * Updates.
   */
  change: number;
  /**
   * Deletes.
   */
  destroy: number;
  /**
   * Token deliveries on their own.
   */
  deliver: number;
  checks: {
    passed: number;
    failed: number;
    unknown: number;
  };
  /**
   * Differences that only a person can mend.
   */
  manual: number;
  /**
   * Live things that are not declared.
   */
  unmanaged: number;
  /**
   * GET requests sent.
   */
  reads: number;
  /**
   * Other requests sent; 0 for a plan.
   */
  writes: number;
}
/**
 * How many things of one kind are declared only to hold payloads against.
 */
export interface ContractOnly {
  scope: string;
  kind: string;
  count: number;
}
/**
 * What `validate` looked at.
 */
export interface Validation {
  files: string[];
  resources: number;
  environments: string[];
}
/**
 * What `contract check` looked at and what became of it.
 */
export interface Contracts {
  /**
   * What payloads were held against, and where it came from.
   */
  contracts: {
    datasource: string;
    source: "lock" | "config" | "live";
  }[];
  files: number;
  items: number;
  accepted: number;
  /**
   * Items with at least one finding of severity error.
   */
  rejected: number;
  /**
   * Items of `expect: reject` fixtures that were refused; not among the rejected.
   */
  rejectedAsExpected: number;
  /**
   * Exact counts, however few findings are shown.
   */
  byRule: {
    ruleId: string;
    severity: "error" | "warning" | "info";
    count: number;
  }[];
  findingsShown: number;
  findingsTotal: number;
  /**
   * False when the run was interrupted.
   */
  complete: boolean;
  /**
   * With --shard: which part of the NDJSON files was read.
   */
  shard?: {
    index: number;
    count: number;
  };
}
