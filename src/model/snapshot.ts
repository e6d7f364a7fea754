import type { LiveResource } from "./resource.ts";

/** All live resources of one kind in one scope, read to the end of the list; or why they could not be read. */
export type LiveKind =
  | {
      readonly status: "read";
      readonly resources: readonly LiveResource[];
      /** What could not be looked into, by what `within` of a declaration names; absent without any. */
      readonly gaps?: Readonly<Record<string, LiveGap>>;
    }
  | { readonly status: "unreadable"; readonly reason: string; readonly help?: string };

/** A part of a list that is not there. */
export interface LiveGap {
  readonly reason: string;
  /** True when it certainly does not exist, so that nothing can exist in it. */
  readonly isMissing: boolean;
}

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
