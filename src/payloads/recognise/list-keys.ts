import type { InstasentCheckerInput } from "../../contracts/check-item.ts";
import type { Contract, ValueSpec } from "../../contracts/contract.ts";
import { kindOf } from "./kind-of.ts";
import * as layout from "./layout.ts";

/** A key that an object may have, and what may stand under it. */
export interface KeyEntry {
  readonly key: string;
  /** One of the kinds of `layout.ts`. */
  readonly kind: number;
  readonly isRequired: boolean;
  readonly isNullable: boolean;
  readonly maxValues: number;
  readonly maxLength: number | null;
}

/** Everything that the recogniser is to know of a contract. */
export interface KnownItems {
  /** The keys of an item itself. */
  readonly item: readonly KeyEntry[];
  /** The parameters of each event type; none for contacts. */
  readonly types: readonly (readonly [uid: string, parameters: readonly KeyEntry[]])[];
}

/** The keys that the rules of a contract's stream ask for and let through; undefined when no item can be accepted. */
export function listKeys({ contract, stream, levels }: InstasentCheckerInput): KnownItems | undefined {
  if (stream === "contacts") {
    const item = contactKeys(contract);
    // Without a row for it nothing would ask for the id that every contact needs.
    return item.some(({ kind }) => kind === layout.kindUserId) ? { item, types: [] } : undefined;
  }
  const isDateOptional = levels.get("missing-event-date") === "off";
  return {
    item: eventKeys(isDateOptional),
    types: [...contract.events]
      .filter(([uid]) => !hasHalf(uid))
      .map(([uid, { parameters }]) => [uid, [...parameters].map(toEntry).filter(isUseful)]),
  };
}

function contactKeys({ attributes }: Contract): readonly KeyEntry[] {
  return [...attributes]
    .map(([key, spec]) => (key === "_user_id" ? toUserId(spec) : toEntry([key, spec])))
    .filter(isUseful);
}

function toUserId(spec: ValueSpec): KeyEntry {
  const kind = kindOf(spec);
  const isPlain = kind === layout.kindText || kind === layout.kindScalar;
  const { maxLength } = spec;
  return { ...itemKey("_user_id", isPlain ? layout.kindUserId : layout.kindNever), maxLength };
}

/** A key that is never accepted needs no row, unless it is required: then its object is never accepted either. */
function isUseful({ kind, isRequired }: KeyEntry): boolean {
  return kind !== layout.kindNever || isRequired;
}

function eventKeys(isDateOptional: boolean): readonly KeyEntry[] {
  return [
    itemKey("_user_id", layout.kindUserId),
    itemKey("_event_id", layout.kindEventId),
    itemKey("_event_type", layout.kindEventType),
    { ...itemKey("_event_date", layout.kindInstant), isRequired: !isDateOptional },
    { ...itemKey("_event_parameters", layout.kindParameters), isRequired: false },
  ];
}

function itemKey(key: string, kind: number): KeyEntry {
  return { key, kind, isRequired: true, isNullable: false, maxValues: 1, maxLength: null };
}

function toEntry([key, spec]: readonly [string, ValueSpec]): KeyEntry {
  return {
    key,
    kind: hasHalf(key) ? layout.kindNever : kindOf(spec),
    isRequired: spec.isRequired,
    isNullable: !spec.isRequired,
    maxValues: spec.maxValues,
    maxLength: spec.maxLength,
  };
}

/** True for a text with half of a character in it, which the readers have something to say about wherever it stands. */
function hasHalf(text: string): boolean {
  return /\p{Surrogate}/u.test(text);
}
