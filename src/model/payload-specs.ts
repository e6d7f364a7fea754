/**
 * How a platform describes the payloads that are pushed to it. `stream-specs`: attributes and events of a project, and
 * of its datasources where they depart from it. `event-types`: JSON Schemas by version, of an environment as a whole.
 */
export type PayloadSpecs = "stream-specs" | "event-types";
