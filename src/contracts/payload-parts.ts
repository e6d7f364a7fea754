import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { PayloadPath } from "./payload.ts";

/** An object somewhere in a payload, with the way to it. */
export interface Part {
  readonly value: JsonObject;
  readonly path: PayloadPath;
}

/** Finds the parts of a payload that a rule looks at; what is no object there is the business of a rule of its own. */
export type ReadParts = (item: JsonObject, stream: string) => readonly Part[];

/** The body as a whole. */
export const bodies: ReadParts = (item) => [{ value: item, path: [] }];

/** The objects under a key of each part. */
export function child(parts: readonly Part[], key: string): readonly Part[] {
  return parts.flatMap(({ value, path }) => {
    const found = ownValue(value, key);
    return isJsonObject(found) ? [{ value: found, path: [...path, key] }] : [];
  });
}

/** The objects in the list under a key of each part. */
export function listed(parts: readonly Part[], key: string): readonly Part[] {
  return parts.flatMap(({ value, path }) => {
    const list = ownValue(value, key);
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: Json, index) =>
      isJsonObject(item) ? [{ value: item, path: [...path, key, index] }] : [],
    );
  });
}
