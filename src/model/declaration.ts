import type { Diagnostic } from "./diagnostic.ts";
import type { JsonObject } from "./json.ts";
import type { Place } from "./place.ts";
import type { Secret } from "./secret.ts";

/** One declared thing, after variables, defaults and the environment's patch: its value and where every part was written. */
export interface Declaration {
  readonly scope: string;
  readonly kind: string;
  /** Undefined for a kind that exists once per scope (`expect` of a project). */
  readonly key: string | undefined;
  readonly value: JsonObject;
  /** Where the key stands (or the section, without a key). */
  readonly place: Place;
  /** Places inside `value` by dotted path: `timezone`, `parameters.order-id.maxLength`, `token.0`. */
  readonly fieldPlaces: Readonly<Record<string, Place>>;
  /** The folder of the declaring file, absolute; relative paths in `value` start there. */
  readonly folder: string;
}

/** The credential of a scope, which only ever comes from the environment. */
export type TokenSource =
  | { readonly status: "set"; readonly variable: string; readonly secret: Secret; readonly place: Place }
  | { readonly status: "unset"; readonly variable: string; readonly place: Place }
  /** Neither the scope nor the top level declares a token. */
  | { readonly status: "undeclared"; readonly place: Place };

/** The `contracts:` of a platform's environment: a list, with where each part was written. */
export interface ScopeFixtures extends Pick<Declaration, "place" | "fieldPlaces" | "folder"> {
  readonly value: JsonObject;
}

/** A project, or another platform's environment, with everything declared in it. */
export interface DeclaredScope {
  readonly provider: string;
  readonly key: string;
  /** What the platform calls it: a project's uid. */
  readonly remoteName: string;
  /** True for a project that tests may write to; absent means no. */
  readonly isSandbox?: boolean;
  /** What the scope says beside its token and its declarations, such as an address; for its provider to read. */
  readonly settings?: JsonObject;
  /** What `contracts:` of the scope itself says; absent without. */
  readonly fixtures?: ScopeFixtures;
  readonly token: TokenSource;
  /** Kinds of which everything that is not declared shall be removed; absent means none. */
  readonly prunedKinds?: readonly string[];
  /** Kinds whose section is present, even when empty: only these are managed. */
  readonly mentionedKinds: readonly string[];
  readonly declarations: readonly Declaration[];
  readonly place: Place;
}

export type RuleSeverity = "error" | "warn" | "off";

/** The checked, normalised configuration. */
export interface Config {
  /** Absolute folder that no path in the configuration may leave. */
  readonly root: string;
  /** As the user would type them. */
  readonly files: readonly string[];
  /** The guard: what the token must belong to before anything is written. */
  readonly organization: { readonly name: string; readonly place: Place } | undefined;
  /** Chosen with `-e`; null without. */
  readonly environment: string | null;
  readonly scopes: readonly DeclaredScope[];
  readonly severities: Readonly<Record<string, RuleSeverity>>;
  /** Names of environment variables that the configuration reads as secrets. */
  readonly secretVariables: readonly string[];
}

/** A configuration, or every reason why there is none. Warnings may come with a configuration. */
export interface ConfigOutcome {
  readonly config: Config | undefined;
  readonly findings: readonly Diagnostic[];
}
