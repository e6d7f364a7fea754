/** What a sink may use of the world. */
export interface SinkContext {
  /** Absolute folder that no sink path may leave. */
  readonly root: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Variables that no command gets to see. */
  readonly secretVariables: readonly string[];
  /** False: no declared command is started, not even a `verify`. */
  readonly allowCommands: boolean;
  /** Kills a running command. Writing a file takes milliseconds and is finished once begun. */
  readonly signal: AbortSignal;
  readonly limits?: SinkLimits;
}

/** How long commands may take; tests shorten them. */
export interface SinkLimits {
  readonly deliverMs: number;
  readonly verifyMs: number;
  /** Between two tries of `verify` after a delivery: some stores show a value only after a moment. */
  readonly pauseMs: number;
}

export const defaultLimits: SinkLimits = { deliverMs: 60_000, verifyMs: 30_000, pauseMs: 1_000 };
