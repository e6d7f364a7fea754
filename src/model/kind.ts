/** How a declared value is held against the live one. */
export type Comparison =
  /** Deep equality of JSON. */
  | "exact"
  /** Arrays as sets: order and repetition do not matter, case does. */
  | "set"
  /** Text, with the aliases of type names resolved (`bool` is `boolean`). */
  | "data-type"
  /** JSON Schemas: as `exact`, but the order of `required`, `enum` and `type` does not matter. */
  | "json-schema"
  /** Timestamps by the instant they name. */
  | "instant"
  /** Objects: only the keys that are declared are compared, at every depth. */
  | "subset";

export interface FieldRules {
  readonly compare: Comparison;
  /** The API takes the field at creation. */
  readonly onCreate?: boolean;
  /** The API takes the field in an update. */
  readonly onUpdate?: boolean;
  /** Sent, never answered: it can not be compared later. */
  readonly isWriteOnly?: boolean;
  /** Rules for the members of an object compared as a subset; others are compared deeply. */
  readonly members?: Readonly<Record<string, FieldRules>>;
  /** Added to a finding about this field, such as that it can never be undone. */
  readonly note?: string;
}

/**
 * What the engine must know of a kind; pure data. A difference that no action can mend becomes `manual` for a kind that
 * can be created or updated, and a failed `check` for a kind that can only be read.
 */
export interface KindRules {
  readonly kind: string;
  /** The plural that headings and the configuration use. */
  readonly plural: string;
  readonly canCreate: boolean;
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  /** True when a create may be sent again with the same key after a lost answer. */
  readonly isCreateRepeatable?: boolean;
  /** True when deleting hides the resource and keeps its name taken, so that people speak of archiving. */
  readonly isArchived?: boolean;
  /** The field that tells an archived resource, which an update can bring back. */
  readonly archivedField?: string;
  /** Kinds of the same provider that must exist before this one does; deletes go the other way. */
  readonly follows?: readonly string[];
  /** Fields by name, or by first segment with `.*` (`parameters.*`); any other is compared as `openFields` says. */
  readonly fields: Readonly<Record<string, FieldRules>>;
  readonly openFields: FieldRules;
  /** Fields that betray a renamed resource when all of them are equal. */
  readonly lookalikeFields: readonly string[];
  /** Where a person changes it, `{label}` standing for the resource's name. */
  readonly dashboardPlace: string;
  /** The API gives birth to a secret on create, which sinks may receive. */
  readonly bearsSecret: boolean;
  /**
   * True for what exists only to hold payloads against: no call lists or makes it, so it is neither read nor checked nor
   * applied.
   */
  readonly isContractOnly?: boolean;
  /** The field that says whose platform this is: unless it is as declared, nothing may be written anywhere. */
  readonly guardField?: string;
  /** How many of one action the platform takes in a minute, where that is so few that a plan should say so. */
  readonly perMinute?: number;
  /** Why a missing resource may still exist, as a clause that goes on: `or is disabled: …`. */
  readonly absenceNote?: string;
  /** What a person does about a missing one, before its name: `Request the SMS sender`. Default: create it. */
  readonly absenceTask?: string;
  /** Where in its dashboard place the secret is shown. */
  readonly secretPlace?: string;
}

/** True for a resource that deleting has hidden, and that still has its name. */
export function isArchived({ archivedField }: KindRules, attributes: Readonly<Record<string, unknown>>): boolean {
  return archivedField !== undefined && attributes[archivedField] === true;
}
