import type { DeclaredScope, Declaration } from "../model/declaration.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import type { LiveScope } from "../model/snapshot.ts";
import type { SnapshotRequest } from "../model/snapshot-request.ts";
import type { KnownError } from "../model/errors.ts";

/**
 * The port: the smallest thing a remote system must offer. A provider says what its kinds are and turns wire shapes into
 * resources; diff, order, safety, retries of decisions and reports belong to the engine.
 */
export interface Provider {
  readonly name: string;
  readonly kinds: readonly KindRules[];
  /** Pure: one declaration as a desired resource. */
  toDesired(declaration: Declaration): DesiredResource;
  /** Rights a credential needs to read (and, with `writes`, to create) these kinds; empty when the vendor names none. */
  scopesFor(kind: string, access: "read" | "create"): readonly string[];
  /** A connection that can only read: nothing it is given can send anything but GET. */
  openReader(scope: DeclaredScope): LiveReader;
  /** A connection that can also create. */
  openWriter(scope: DeclaredScope): LiveWriter;
}

export interface LiveReader {
  /**
   * Reads what was asked for, each list to its end. A kind that may not be read comes back `unreadable`;
   * throws a `KnownError` when the scope itself cannot be read or an answer has the wrong shape.
   */
  readScope(request: SnapshotRequest, signal: AbortSignal): Promise<LiveScope>;
  /** Lists one kind to its end, freshly. */
  listKind(kind: string, signal: AbortSignal): Promise<readonly LiveResource[]>;
  /** One resource by its remote id; undefined when the platform says there is none. */
  readResource(kind: string, remoteId: string, signal: AbortSignal): Promise<LiveResource | undefined>;
  /** What the credential belongs to and may do. */
  readIdentity(signal: AbortSignal): Promise<LiveIdentity>;
}

/** Who a credential is, as far as the API tells. */
export interface LiveIdentity {
  readonly organization: string | undefined;
  /** uids of the projects it reaches. */
  readonly projects: readonly string[];
  readonly grantedScopes: readonly string[] | undefined;
}

export interface LiveWriter extends LiveReader {
  /** Sends the create exactly once, whatever happens. Never throws for an answer or a lost one. */
  create(resource: DesiredResource, signal: AbortSignal): Promise<CreateOutcome>;
}

/** What is known after one create was sent (or was not). */
export type CreateOutcome =
  /** The platform answered with the created resource. */
  | { readonly outcome: "created"; readonly live: LiveResource }
  /**
   * Nothing was created: it was refused, or never left this machine. A refusal that the vendor does not document
   * deserves one more look before it is believed.
   */
  | { readonly outcome: "rejected"; readonly error: KnownError; readonly isDocumented: boolean }
  /** Anything may have happened: no answer, a broken one, or an error that can follow a commit. */
  | { readonly outcome: "unclear"; readonly error: KnownError };
