import type { JsonObject } from "../model/json.ts";

/** What the platform's specs say of one value: an attribute, or a parameter of an event. */
export interface ValueFact {
  /** As the platform names it; `unknown` when it named none. */
  readonly dataType: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  /** 1 for a single value. */
  readonly maxValues: number;
  readonly maxLength: number | null;
}

/** One event type; `parameters` is undefined when only its existence is known. */
interface EventFact {
  readonly parameters: ReadonlyMap<string, ValueFact> | undefined;
}

export interface SpecFacts {
  readonly attributes: ReadonlyMap<string, ValueFact>;
  readonly events: ReadonlyMap<string, EventFact>;
}

/** Facts of a project, and those of its datasources' own streams, which win over the project's. */
interface ProjectFacts extends SpecFacts {
  readonly datasources: ReadonlyMap<string, SpecFacts>;
}

/** One event type whose payloads have JSON Schemas, by version label. */
export interface EventTypeFact {
  readonly isArchived: boolean;
  readonly schemas: ReadonlyMap<string, JsonObject>;
}

/** Facts of an environment of a platform that has event types. */
export interface EnvironmentFacts {
  readonly eventTypes: ReadonlyMap<string, EventTypeFact>;
}

/** Where facts about specs come from: the committed lock, or a reading of the platforms; by the scope's key. */
export interface SpecSource {
  readonly projects: ReadonlyMap<string, ProjectFacts>;
  readonly environments: ReadonlyMap<string, EnvironmentFacts>;
}
