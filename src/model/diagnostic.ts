import type { Place } from "./place.ts";

export type Severity = "error" | "warning" | "info";

/** What to show of the file: one line of source, already free of secrets. */
export interface Excerpt {
  readonly text: string;
  /** The column in the file at which `text` begins, when a long line was cut; 1 without. */
  readonly startColumn?: number;
}

/** A second place that explains a finding, such as the first of two declarations. */
export interface RelatedPlace {
  readonly message: string;
  readonly place: Place;
}

/** One finding about what the user wrote or about what the platform answered: what, where, why, and what to do. */
export interface Diagnostic {
  /** Stable, kebab-case; `instaform explain <ruleId>` tells more. */
  readonly ruleId: string;
  readonly severity: Severity;
  /** One sentence: what is wrong. Never holds a secret. */
  readonly message: string;
  readonly place?: Place;
  readonly excerpt?: Excerpt;
  /** What to do about it, or the next command to type. */
  readonly help?: string;
  /** Where to read more, such as `instaform explain projects.<key>`. */
  readonly see?: string;
  readonly related?: readonly RelatedPlace[];
  readonly address?: string;
}

/** Orders findings by file, line, column, then rule: the order people fix them in. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.place?.file ?? "", b.place?.file ?? "") ||
    (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
    (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
    compareText(a.ruleId, b.ruleId) ||
    compareText(a.message, b.message)
  );
}

/** Compares by code unit, so the order is the same on every machine and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
