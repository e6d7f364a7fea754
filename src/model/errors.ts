import type { ManualTask } from "./checklist.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Place } from "./place.ts";

export interface KnownErrorDetails {
  readonly exitCode: ExitCode;
  /** The next command to run or thing to do. */
  readonly help?: string;
  readonly place?: Place;
  readonly cause?: unknown;
}

/**
 * A failure we foresaw: printed as message and help, without a stack, with its own exit code.
 * Everything else that is thrown is our bug and is reported as one.
 */
export class KnownError extends Error {
  override readonly name: string = "KnownError";
  readonly exitCode: ExitCode;
  readonly help: string | undefined;
  readonly place: Place | undefined;

  constructor(message: string, { exitCode, help, place, cause }: KnownErrorDetails) {
    super(message, cause === undefined ? undefined : { cause });
    this.exitCode = exitCode;
    this.help = help;
    this.place = place;
  }
}

/** A scope that is declared and does not exist, or that the credential may not see. */
export class MissingScopeError extends KnownError {
  override readonly name: string = "MissingScopeError";
  /** What the platform calls the missing ones. */
  readonly remoteNames: readonly string[];
  /** What a person must do about it. */
  readonly tasks: readonly ManualTask[];

  constructor(
    message: string,
    {
      remoteNames,
      tasks = [],
      ...details
    }: KnownErrorDetails & { remoteNames: readonly string[]; tasks?: readonly ManualTask[] },
  ) {
    super(message, details);
    this.remoteNames = remoteNames;
    this.tasks = tasks;
  }
}

/** Proof that a switch covers a union: reaching it is a bug of ours. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
