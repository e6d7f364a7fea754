import type { Explanation, Report } from "../model/report.ts";

/** How a report is laid out; never what it says. */
export interface RenderOptions {
  readonly colour: boolean;
  /** Columns to lay out for; 80 unless the terminal is known to be wider. */
  readonly width: number;
  /** Lists what is otherwise counted. */
  readonly isVerbose: boolean;
  /** Leaves the summary and the errors. */
  readonly isQuiet: boolean;
  /** ISO 8601, for formats whose lines carry a time; left out of the output when absent. */
  readonly timestamp?: string;
  /** The working folder as a path from the root of the repository; empty, or absent, for the root itself. */
  readonly folder?: string;
  /** What stands for a place where a format cannot do without one: the configuration. */
  readonly fallbackFile?: string;
  /** The rule book, for formats that carry help. */
  readonly explain?: (ruleId: string) => Explanation | undefined;
}

/** One output format: the whole report as text that ends with a newline. */
export type Renderer = (report: Report, options: RenderOptions) => string;

/** What a pipe or a file gets. */
export const plainOptions: RenderOptions = { colour: false, width: 80, isVerbose: false, isQuiet: false };
