import type { Json, JsonObject } from "../model/json.ts";
import type { Severity } from "../model/diagnostic.ts";

/** A path into one item: keys and array positions. */
export type PayloadPath = readonly (string | number)[];

/** One thing that is wrong with one item, before anybody knows its file and line. */
export interface Violation {
  readonly ruleId: string;
  readonly severity: Severity;
  /** What is wrong, naming keys, specs and kinds of values, never a value. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** The address of the spec that is broken, or of the datasource when no single spec is. */
  readonly address: string;
  /** Where in the item; the key itself when the key is what is wrong. */
  readonly path: PayloadPath;
  readonly isAboutKey: boolean;
  /** The value, for `--show-values` only. */
  readonly value: Json | undefined;
}

/**
 * One item of a payload: a contact or an event. Keys such as `__proto__` are own properties and data like any other; of
 * the keys that start with a single underscore, such as `_user_id`, nothing is inherited, so they are read directly.
 */
export type PayloadItem = JsonObject;
