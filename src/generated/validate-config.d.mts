// Generated from instasent.schema.json by `npm run generate`. Do not edit.
import type { WrittenConfig } from "./written-config.ts";

/** One complaint of the validator, in its own words. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** Set when the complaint is about a key rather than a value. */
  readonly propertyName?: string;
}

/** True when a configuration, with all references resolved, fits the schema; else `errors` says why not. */
export declare const validate: {
  (data: unknown): data is WrittenConfig;
  errors?: readonly SchemaError[] | null;
};
