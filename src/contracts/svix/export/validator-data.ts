import type { JsonObject } from "../../../model/json.ts";

/** What one environment declares, as an exported validator holds it: lists, because names are data and may be anything. */
export interface ValidatorData {
  readonly owner: string;
  /** Ids of the rules whose findings are errors; what is quieter says nothing. */
  readonly errors: readonly string[];
  /** The schema is the one that messages are held against, under its version. */
  readonly eventTypes: readonly (readonly [
    name: string,
    eventType: { readonly isArchived?: true; readonly version?: string; readonly schema?: JsonObject },
  ])[];
}
