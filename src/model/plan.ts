import type { Change, ManualStep } from "./change.ts";
import type { Check } from "./check.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { ExitCode } from "./exit-code.ts";

/** A thing that exists live and is not declared: listed, never touched. */
export interface Unmanaged {
  readonly scope: string;
  readonly kind: string;
  readonly plural: string;
  readonly label: string;
  readonly remoteId: string;
}

/** How many things of one kind are declared only to hold payloads against: there is nothing to apply. */
export interface ContractOnly {
  readonly scope: string;
  readonly kind: string;
  readonly plural: string;
  readonly count: number;
}

/** A project (or another platform's environment) that the plan covers. */
export interface PlannedScope {
  readonly scope: string;
  readonly title: string;
  /** True when nothing of it was read, because it only declares what payloads are held against. */
  readonly isContractOnly?: boolean;
}

/** A platform that could not be read, so that nothing is known or planned of it. */
export interface PlatformFailure {
  /** Its declared scopes. */
  readonly scopes: readonly string[];
  readonly message: string;
  readonly help?: string;
  readonly exitCode: ExitCode;
}

export interface PlanSummary {
  readonly add: number;
  readonly change: number;
  readonly destroy: number;
  readonly deliver: number;
  readonly checks: { readonly passed: number; readonly failed: number; readonly unknown: number };
  readonly manual: number;
  readonly unmanaged: number;
}

/** What a run would do and what it found; the same for the same input, to the byte. */
export interface Plan {
  readonly environment: string | null;
  /** Address globs that narrowed the plan; empty when it is whole. */
  readonly targets: readonly string[];
  readonly scopes: readonly PlannedScope[];
  /** In the order they must be applied. */
  readonly changes: readonly Change[];
  readonly checks: readonly Check[];
  readonly manual: readonly ManualStep[];
  readonly unmanaged: readonly Unmanaged[];
  /** By scope and kind; neither changes nor checks, because no call knows of them. */
  readonly contractOnly: readonly ContractOnly[];
  /** Ambiguities (errors, which forbid apply) and hints such as a possible rename. */
  readonly findings: readonly Diagnostic[];
  readonly summary: PlanSummary;
  /** Platforms that could not be read; absent when all could. */
  readonly failures?: readonly PlatformFailure[];
  /** Digest of the writes alone: two plans with equal fingerprints do the same to the platform. */
  readonly fingerprint: string;
  /** False when an ambiguity or a platform that could not be read kept a declared resource out of `changes`. */
  readonly isComplete: boolean;
}
