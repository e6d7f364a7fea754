/** What every function takes. */
export interface ConfigOptions {
  /** Files or folders, as after `-c`. Default: `instasent.yaml` in `cwd`. */
  readonly config?: string | readonly string[];
  /** What relative paths start from. Default: the working folder of the process. */
  readonly cwd?: string;
  /** One of the configuration's environments, as after `-e`. Default: none. */
  readonly environment?: string;
  /** Variables of `vars:`, as after `--var`. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Environment variables: where secrets and proxies are looked up. Default: those of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Ends the run early; its report then has exit code 130. */
  readonly signal?: AbortSignal;
}

/** What `plan` takes. */
export interface PlanOptions extends ConfigOptions {
  /** Address globs such as `shop/datasource/*`. Default: everything that is declared. */
  readonly targets?: readonly string[];
  /** Default: `INSTASENT_API_URL` in `env`, else Instasent's own. */
  readonly apiUrl?: string;
  /** Accept an `http:` URL that is not on this machine. Default: false. */
  readonly allowHttp?: boolean;
  /** Plan against the embedded simulator: true for what the configuration names, or the path of a seed file. */
  readonly simulate?: boolean | string;
  /** Stop after this many requests. Default: no limit. */
  readonly maxRequests?: number;
  /** Whether failed checks count: `error` (default), `warn` for not, `strict` for unknown ones too. */
  readonly checks?: "error" | "warn" | "strict";
  /** Also hold the datasources' own stream specs against the lock. Default: false. */
  readonly checkLock?: boolean;
  /** False: run no command that the configuration names, such as the `verify` of a sink. Default: true. */
  readonly commands?: boolean;
  /** Tells the time and waits, between retries and for rate limits. Default: the clock of the machine. */
  readonly clock?: Clock;
}

/** Time, for those who test with a time of their own. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** Resolves after `milliseconds`; rejects with the signal's reason when it is aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** What `check` takes. Without `payloads` and `files` it checks every fixture that the configuration names. */
export interface CheckOptions extends ConfigOptions {
  /** Items to check, as a program is about to send them. A finding's `location.line` counts them from 1. */
  readonly payloads?: readonly unknown[];
  /** Files or globs to check. */
  readonly files?: readonly string[];
  /** Where `payloads` or `files` go; needed with either. */
  readonly stream?: "contacts" | "events";
  /** Address of the datasource they go to; needless when the configuration declares one. */
  readonly datasource?: string;
  /** Findings in the report; counts stay exact. Default: 100. */
  readonly maxFindings?: number;
  /** Quote values in findings: they may be people's data. Default: false. */
  readonly showValues?: boolean;
  /** The mildest finding with exit code 8. Default: `error`. */
  readonly failOn?: "error" | "warning";
}
