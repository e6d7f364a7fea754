/** What stands against an update as things are live now. */
export interface UpdateGuard {
  /** By field: why it is not written although the API could, and what a person can do. Such fields become manual steps. */
  readonly held: Readonly<Record<string, string>>;
  /** What writing the others costs, in one sentence; absent when nothing. */
  readonly cost?: string;
}
