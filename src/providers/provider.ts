import type { DeclaredScope, Declaration } from "../model/declaration.ts";
import type { Json, JsonObject } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { UpdateGuard } from "../model/guard.ts";
import type { PayloadSpecs } from "../model/payload-specs.ts";
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
  /** Pure: a live resource as it would be declared; absent for a provider whose live things cannot be adopted. */
  readonly declareLive?: (live: LiveResource) => LiveDeclaration;
  /** Pure: what stands against writing these fields of a live resource; absent where nothing ever does. */
  readonly guardUpdate?: (desired: DesiredResource, live: LiveResource, fields: readonly string[]) => UpdateGuard;
  /**
   * Pure: why a live resource that is not declared must stay all the same; undefined when it may go. `livingOf` gives what
   * was read of another kind, nothing of one that was not.
   */
  readonly guardRemoval?: (
    live: LiveResource,
    livingOf: (kind: string) => readonly LiveResource[],
  ) => string | undefined;
  /** How it describes the payloads that are pushed to it; absent for a platform that tells nothing of them. */
  readonly payloadSpecs?: PayloadSpecs;
  /** True for a platform that is no part of the declared organization, which then guards nothing there. */
  readonly isOutsideOrganization?: boolean;
  /** Rights a credential needs to read (and, with `writes`, to create) these kinds; empty when the vendor names none. */
  scopesFor(kind: string, access: "read" | "create"): readonly string[];
  /** A connection that can only read: nothing it is given can send anything but GET. */
  openReader(scope: DeclaredScope): LiveReader;
  /** A connection that can also write. */
  openWriter(scope: DeclaredScope): LiveWriter;
  /** A connection that can push payloads and delete the contacts it pushed: for probing a sandbox. */
  openIngest?(scope: DeclaredScope): LiveIngest;
}

/** What a declaration of a live resource would hold. */
export interface LiveDeclaration {
  /** What it is found by: a datasource's name, an attribute's uid; undefined for a kind that exists once per scope. */
  readonly name: string | undefined;
  /** True when the key in the file is people's choice, false when it is the name wherever that can be a key. */
  readonly isKeyFree: boolean;
  /** The field that states the name where the key does not; undefined when only the key can, or the value states it. */
  readonly nameField: string | undefined;
  /** What tells it from others of the same name; undefined when nothing can. */
  readonly pin: JsonObject | undefined;
  /** Every field that says something and can be declared, the name left out. */
  readonly value: JsonObject;
  /** What it says, by field, where a file's defaults would otherwise give it a value that live does not have. */
  readonly unset?: JsonObject;
  /** What a reader of the declaration should know, one sentence each. */
  readonly notes: readonly string[];
  /** Why it cannot be declared at all, as one clause; absent for what can. */
  readonly obstacle?: string;
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
  /**
   * Attributes and events that payloads are held against: the scope's own, or those of one datasource, which win. Event
   * parameters are read for the wanted types only, as each costs a request. Empty for a platform without `stream-specs`.
   */
  readSpecs(
    owner: "scope" | LiveResource,
    wantedEvents: "all" | ReadonlySet<string>,
    signal: AbortSignal,
  ): Promise<readonly LiveResource[]>;
  /** What the credential belongs to and may do. */
  readIdentity(signal: AbortSignal): Promise<LiveIdentity>;
}

/** Who a credential is, as far as the API tells. */
export interface LiveIdentity {
  readonly organization: string | undefined;
  /** uids of the projects it reaches; empty where a credential is one scope by itself. */
  readonly projects: readonly string[];
  readonly grantedScopes: readonly string[] | undefined;
}

/** Nothing here throws for an answer or a lost one: what is known afterwards comes back as an outcome. */
export interface LiveWriter extends LiveReader {
  /**
   * Sends the create exactly once, whatever happens. `key` is the same for every repetition of one planned create and
   * of no other; only kinds that are `isCreateRepeatable` are ever sent again.
   */
  create(resource: DesiredResource, signal: AbortSignal, key?: string): Promise<CreateOutcome>;
  /** Pure: what a person should know of something just created, as one clause; whether its answer came or was lost. */
  remarkOn?(created: LiveResource): string | undefined;
  /** Sends one update; present when a kind can be updated. What the order does not name stays as it is. */
  update?(order: UpdateOrder, signal: AbortSignal): Promise<WriteOutcome>;
  /** Deletes (or archives, as the kind says) one resource; present when a kind can be deleted. */
  remove?(live: LiveResource, signal: AbortSignal): Promise<WriteOutcome>;
}

/** What one update has to do. */
export interface UpdateOrder {
  readonly desired: DesiredResource;
  /** As it is now, read right before: an endpoint that replaces everything is sent this, with the fields put over it. */
  readonly live: LiveResource;
  /** Declared values of the fields to change, by their names in `attributes`. */
  readonly fields: Readonly<Record<string, Json>>;
}

/** What is known after an update or a delete was sent (or was not). */
export type WriteOutcome =
  /** The platform says it did it; the engine reads back. */
  | { readonly outcome: "accepted" }
  /** There is no such resource: what a delete wants, and what an update cannot mend. */
  | { readonly outcome: "gone" }
  /** Nothing was changed: it was refused, or never left this machine. */
  | { readonly outcome: "rejected"; readonly error: KnownError }
  /** Anything may have happened. */
  | { readonly outcome: "unclear"; readonly error: KnownError };

/** What is known after one create was sent (or was not). */
export type CreateOutcome =
  /** The platform answered with the created resource; `incomplete` tells what else belongs to it and was not done. */
  | {
      readonly outcome: "created";
      readonly live: LiveResource;
      readonly incomplete?: KnownError;
    }
  /**
   * Nothing was created: it was refused, or never left this machine. A refusal that the vendor does not document
   * deserves one more look before it is believed.
   */
  | { readonly outcome: "rejected"; readonly error: KnownError; readonly isDocumented: boolean }
  /** Nothing was created, because somebody else made it meanwhile. */
  | { readonly outcome: "conflict"; readonly error: KnownError }
  /** Anything may have happened: no answer, a broken one, or an error that can follow a commit. */
  | { readonly outcome: "unclear"; readonly error: KnownError };

/** The ingest of one scope's datasources. Nothing here throws for an answer or a lost one. */
export interface LiveIngest {
  /** Pushes at most 100 items and waits until they are processed. */
  push(
    datasource: LiveResource,
    stream: "contacts" | "events",
    items: readonly JsonObject[],
    signal: AbortSignal,
  ): Promise<PushOutcome>;
  /** True when the datasource has a contact of this user id; throws a `KnownError` when that cannot be told. */
  hasContact(datasource: LiveResource, userId: string, signal: AbortSignal): Promise<boolean>;
  /** Deletes one contact with its events; undefined when it is gone, else why that is not certain. */
  removeContact(datasource: LiveResource, userId: string, signal: AbortSignal): Promise<string | undefined>;
}

/** What the platform said of one item. */
export interface ItemVerdict {
  readonly isAccepted: boolean;
  /** Its own words; they may quote the item. */
  readonly message?: string;
}

export type PushOutcome =
  /** By position in the pushed list; a position that is missing was not spoken of. */
  | { readonly outcome: "judged"; readonly verdicts: ReadonlyMap<number, ItemVerdict> }
  /** Nothing was taken, for a reason that is not about single items. */
  | { readonly outcome: "refused"; readonly error: KnownError }
  /** Anything may have happened. */
  | { readonly outcome: "unclear"; readonly error: KnownError };
