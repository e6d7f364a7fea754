import type { JsonObject } from "../model/json.ts";

/** One declaration to be written, before it is text. */
export interface WrittenEntry {
  readonly scope: string;
  readonly kind: string;
  /** The key of the map that it goes into, such as `datasources`. */
  readonly section: string;
  /** Undefined for a kind that exists once per scope: the section itself is the declaration. */
  readonly key: string | undefined;
  readonly value: JsonObject;
  /** Comments about it, one sentence each. */
  readonly notes: readonly string[];
  /** True for what people made, false for what the platform always has. */
  readonly isOwn: boolean;
  /** The platform gives it a secret, so a declaration may say where that goes. */
  readonly bearsSecret: boolean;
}

/** What a line of written text belongs to: an entry, and in it a field where the line is about one alone. */
export interface Owner {
  readonly entry: WrittenEntry;
  readonly field: string | undefined;
}

/** A line without its line break. */
export interface WrittenLine {
  readonly text: string;
  readonly owner?: Owner;
}

/** Something live that could not be declared, or not in full. */
export interface LeftOut {
  readonly scope: string;
  readonly kind: string;
  readonly name: string;
  /** The field that was left out; undefined for the whole. */
  readonly field: string | undefined;
  readonly reason: string;
}
