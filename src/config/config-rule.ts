import type { Severity } from "../model/diagnostic.ts";

/** One rule of the book: what it finds, why that matters, and how to mend it. */
export interface ConfigRule {
  readonly id: string;
  readonly severity: Severity;
  /** True for a rule whose severity `rules:` cannot change. */
  readonly isFixed: boolean;
  readonly title: string;
  readonly why: string;
  readonly fix: string;
  /** YAML that gives exactly this finding, and YAML that gives none; absent where no text alone can show it. */
  readonly examples?: { readonly rejected: string; readonly accepted: string };
}
