import type { JsonObject } from "../model/json.ts";

/** What a lock remembers of one value: an attribute, or a parameter of an event. */
export interface LockedValue {
  /** As the platform names it, with `bool` written `boolean`; `unknown` when it named none. */
  readonly dataType: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** The attribute names one contact: a merge key. */
  readonly isUnique: boolean;
  readonly maxValues: number;
  readonly maxLength: number | null;
}

/** One event type. */
export interface LockedEvent {
  readonly category: string | undefined;
  readonly isAttribution: boolean;
  /** Undefined when its parameters were not asked for: that it exists is all that is known. */
  readonly parameters: ReadonlyMap<string, LockedValue> | undefined;
}

/** Everything that payloads of a project can be held against. Maps, because what the platform names is data and may be anything. */
export interface LockedSpecs {
  readonly attributes: ReadonlyMap<string, LockedValue>;
  readonly events: ReadonlyMap<string, LockedEvent>;
}

/** A datasource's own stream specs, which win over the project's. */
export interface LockedDatasource extends LockedSpecs {
  readonly id: string;
}

export interface LockedProject extends LockedSpecs {
  readonly uid: string;
  readonly datasources: ReadonlyMap<string, LockedDatasource>;
}

/** One event type whose payloads have JSON Schemas. */
export interface LockedEventType {
  readonly isArchived: boolean;
  /** By version label, as `plainSchema` writes them. They may be no schemas at all: they are what live has. */
  readonly schemas: ReadonlyMap<string, JsonObject>;
}

/** An environment of a platform that has event types. */
export interface LockedEnvironment {
  readonly eventTypes: ReadonlyMap<string, LockedEventType>;
}

/** Committed facts about what platforms accept, by the key of the project or environment in the configuration. */
export interface Lock {
  readonly projects: ReadonlyMap<string, LockedProject>;
  readonly environments: ReadonlyMap<string, LockedEnvironment>;
}

/** Version of the lock file's format. */
export const lockVersion = 1;

/** The name of the lock beside the configuration; an environment with specs of its own has a lock of its own. */
export function lockFileName(environment: string | null): string {
  return environment === null ? "instasent.lock.json" : `instasent.${environment}.lock.json`;
}
