/** What `lock` wrote, or found to differ. */
export interface LockReport {
  /** As the user would type it. */
  readonly file: string;
  readonly action: "written" | "unchanged" | "checked";
  readonly counts: LockCounts;
  /** Facts that live has otherwise than the lock (before it was written), sorted by address. */
  readonly differences: readonly LockFactChange[];
  /** Addresses of declared datasources that do not exist live yet; the lock leaves them out. */
  readonly missing: readonly string[];
}

export interface LockCounts {
  readonly projects: number;
  readonly datasources: number;
  /** Environments of platforms with event types, and how many they have together. */
  readonly environments: number;
  readonly eventTypes: number;
  readonly facts: number;
}

/** One fact; `undefined` on the side that does not have it. */
export interface LockFactChange {
  readonly address: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}
