import type { LiveResource } from "./resource.ts";

/** All live resources of one kind in one scope, read to the end of the list; or why they could not be read. */
export type LiveKind =
  | { readonly status: "read"; readonly resources: readonly LiveResource[] }
  | { readonly status: "unreadable"; readonly reason: string; readonly help?: string };

/** What exists now in one scope. */
export interface LiveScope {
  readonly scope: string;
  /** The heading of the scope, such as `my-shop-123 at api.instasent.com`. */
  readonly title: string;
  /** What the platform calls the scope (a project's uid). */
  readonly remoteName: string;
  /** The organization that the credential belongs to, when the API told. */
  readonly organization: string | undefined;
  /** By kind; a kind that was not asked for is absent. */
  readonly kinds: Readonly<Record<string, LiveKind>>;
  /** Rights that the credential was granted, when the API told. */
  readonly grantedScopes: readonly string[] | undefined;
}

/** One reading of everything a plan needs; only ever complete, or an error was thrown instead. */
export interface LiveSnapshot {
  readonly scopes: readonly LiveScope[];
}
