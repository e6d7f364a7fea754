import type { Address } from "./address.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Place } from "./place.ts";
import type { Secret } from "./secret.ts";
import type { SinkDeclaration } from "./sink.ts";

/** How a declaration finds its live resource: a pin, or the first identity field that names exactly one. */
export type Identity =
  | { readonly by: "id"; readonly id: string; readonly place: Place }
  | { readonly by: "fields"; readonly candidates: readonly { readonly field: string; readonly value: string }[] };

/** One thing that the configuration declares: only what was written, never defaults of ours. */
export interface DesiredResource {
  readonly address: Address;
  readonly scope: string;
  readonly kind: string;
  readonly key: string | undefined;
  readonly identity: Identity;
  /** Declared fields only, by name; a nested expectation has a dotted name (`parameters.order-id`). */
  readonly attributes: Readonly<Record<string, Json>>;
  readonly place: Place;
  /** The place of each declared field, by dotted path (`timezone`, `parameters.order-id.maxLength`). */
  readonly fieldPlaces: Readonly<Record<string, Place>>;
  /** Where this resource's own secret goes. `undefined` means undecided, `[]` that it is wanted nowhere. */
  readonly sinks: readonly SinkDeclaration[] | undefined;
  /** The folder that relative sink paths start in, absolute. */
  readonly folder: string;
  /** What it belongs to, where the platform lists the kind in parts; a part may be missing by itself. */
  readonly within?: string;
  /** Declared resources that must exist before this one is written. */
  readonly needs?: readonly Address[];
  /** What it says about how it may be written, which is no field of the resource; for its provider to read. */
  readonly settings?: JsonObject;
}

/** The secret of a live resource, as far as the API shows it. */
export type LiveSecret =
  { readonly status: "readable"; readonly secret: Secret } | { readonly status: "hidden"; readonly reason: string };

/** One thing that exists on the platform, normalised: aliases resolved, volatile fields and labels dropped. */
export interface LiveResource {
  readonly kind: string;
  readonly remoteId: string;
  /** What people call it. */
  readonly label: string;
  /** Values that a declaration may match on, such as `name` or `uid`. */
  readonly identity: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, Json>>;
  /** ISO 8601 as the API gave it. */
  readonly createdAt?: string;
  readonly isDeleted: boolean;
  /** True when people made it, false for what the platform itself always has; only the former can be unmanaged. */
  readonly isOwn: boolean;
  readonly secret?: LiveSecret;
  /** Fields that could not be read, with the reason: expectations about them are unknown, never failed. */
  readonly unreadable?: Readonly<Record<string, string>>;
  /** What its provider must know to write it or to let it go; compared with nothing and shown nowhere. */
  readonly facts?: JsonObject;
}
