import type { JsonObject } from "../model/json.ts";
import type { PayloadPath } from "./payload.ts";
import type { ReadParts } from "./payload-parts.ts";

/** The keys that some parts of a payload may have. */
export interface PartKeys {
  readonly read: ReadParts;
  readonly keys: readonly string[];
}

/** A key that a part may not have. */
export interface UnknownKey {
  readonly key: string;
  /** The way to the part. */
  readonly path: PayloadPath;
  /** Those that it may have. */
  readonly keys: readonly string[];
}

/** Prepares to find, payload by payload, every key that stands where it is not known. */
export function compileUnknownKeys(
  known: readonly PartKeys[],
  stream: string,
): (item: JsonObject) => readonly UnknownKey[] {
  const parts = known.map(({ read, keys }) => ({ read, keys, names: new Set(keys) }));
  return (item) =>
    parts.flatMap(({ read, keys, names }) =>
      read(item, stream).flatMap(({ value, path }) =>
        Object.keys(value)
          .filter((key) => !names.has(key))
          .map((key) => ({ key, path, keys })),
      ),
    );
}
