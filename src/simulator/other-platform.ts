import type { Answer } from "./answer.ts";
import type { FaultAction } from "./fault-format.ts";
import type { JsonObject } from "./json.ts";
import type { SimulatorRequest } from "./read-request.ts";
import type { Reader } from "./read-shape.ts";

/** A platform beside Instasent, served below a path segment that is its name: `/svix/api/v1/…`. */
export interface OtherPlatform {
  /** Its part of a seed, under the platform's name. */
  readonly readSeed: Reader<JsonObject>;
  /** What it remembers at first, as plain JSON. */
  readonly buildState: (seed: JsonObject, now: string) => JsonObject;
  /** Carries one request out. Pure: what it remembers afterwards comes back with the answer. */
  readonly respond: (visit: OtherVisit) => OtherOutcome;
  /** The vendor's own body for a status that a fault asks for. */
  readonly errorAnswer: (status: number) => Answer;
}

export interface OtherVisit {
  readonly request: SimulatorRequest;
  /** Below the platform's own segment: `/api/v1/event-type`. */
  readonly path: string;
  readonly state: JsonObject;
  readonly now: Date;
  readonly acceptsAnyToken: boolean;
  /** Faults that change what lists show. */
  readonly fault: FaultAction;
}

export interface OtherOutcome {
  readonly answer: Answer;
  readonly state: JsonObject;
}
