import { canonicalJson, isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { displayLine } from "./escape-text.ts";
import { flattenValue } from "./flatten-value.ts";

/** One leaf that differs; a side that lacks it is undefined. */
export interface Difference {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly isSensitive: boolean;
}

/**
 * What an update changes, leaf by leaf. Only fields that `after` has are looked at: an update never touches a field
 * that is not declared.
 */
export function listDifferences(
  before: JsonObject,
  after: JsonObject,
  sensitive: readonly string[],
): readonly Difference[] {
  return Object.keys(after).flatMap((name) => compareField(name, before, after, sensitive));
}

function compareField(
  name: string,
  before: JsonObject,
  after: JsonObject,
  sensitive: readonly string[],
): readonly Difference[] {
  const root = displayLine(name);
  const [was, becomes] = [before[name] ?? null, after[name] ?? null];
  const old = Object.hasOwn(before, name) && !isNothing(was, becomes) ? flattenValue(was, root) : noLeaves;
  const now = isNothing(becomes, was) ? noLeaves : flattenValue(becomes, root);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => !isEqual(old.get(path), now.get(path)))
    .map((path) => ({
      path,
      before: old.get(path),
      after: now.get(path),
      isSensitive: sensitive.some((field) => field === name || field === path || path.startsWith(`${field}.`)),
    }));
}

const noLeaves: ReadonlyMap<string, Json> = new Map();

/** Beside an object, null says that there is nothing, which needs no leaf of its own. */
function isNothing(value: Json, other: Json): boolean {
  return value === null && isJsonObject(other) && Object.keys(other).length > 0;
}

function isEqual(a: Json | undefined, b: Json | undefined): boolean {
  return a === undefined || b === undefined ? a === b : canonicalJson(a) === canonicalJson(b);
}
