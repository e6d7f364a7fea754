import type { Lock } from "../lock/lock.ts";
import type { DeclaredScope } from "../model/declaration.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { LiveReader, Provider } from "../providers/provider.ts";

/** What reading a lock from live touches: it can only read. */
export interface LockMeans {
  readonly providerOf: (name: string) => Provider;
  readonly readerOf: (scope: DeclaredScope) => LiveReader;
  readonly signal: AbortSignal;
}

export interface LiveLock {
  readonly lock: Lock;
  /** Declared datasources that do not exist live yet. */
  readonly missing: readonly string[];
  /** Declarations that mean no one datasource; with any of these the lock must not be used. */
  readonly findings: readonly Diagnostic[];
}
