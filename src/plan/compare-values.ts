import { canonicalJson, isJsonObject, isSameJson, ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { FieldRules } from "../model/kind.ts";
import { plainSchema } from "../model/plain-schema.ts";

/** One spot where live is not what was declared; `live` is undefined when nothing is there. */
export interface Difference {
  /** Dotted path below the field, empty for the field itself. */
  readonly path: string;
  readonly expected: Json;
  readonly live: Json | undefined;
}

/** Everything in which `live` breaks what `expected` says, under the rules of the field; empty when nothing does. */
export function compareValues(rules: FieldRules, expected: Json, live: Json | undefined): readonly Difference[] {
  switch (rules.compare) {
    case "exact":
    case "instant":
      return differUnless(isSameValue(expected, live), expected, live);
    case "json-schema":
      return differUnless(isSameSchema(expected, live), expected, live);
    case "data-type":
      return differUnless(isSameType(expected, live), expected, live);
    case "set":
      return differUnless(isSameSet(expected, live), expected, live);
    case "subset":
      return isJsonObject(expected) ? compareMembers(rules, expected, live) : compareValues(exact, expected, live);
  }
}

const exact: FieldRules = { compare: "exact" };
const subset: FieldRules = { compare: "subset" };

function compareMembers(rules: FieldRules, expected: JsonObject, live: Json | undefined): readonly Difference[] {
  if (!isJsonObject(live)) return differUnless(false, expected, live);
  return Object.entries(expected).flatMap(([key, value]) => {
    const memberRules = ownValue(rules.members ?? {}, key) ?? subset;
    return compareValues(memberRules, value, ownValue(live, key)).map((difference) => ({
      ...difference,
      path: difference.path === "" ? key : `${key}.${difference.path}`,
    }));
  });
}

function differUnless(isSame: boolean, expected: Json, live: Json | undefined): readonly Difference[] {
  return isSame ? [] : [{ path: "", expected, live }];
}

/** Deep equality, where two full timestamps are equal when they name the same instant. */
function isSameValue(expected: Json, live: Json | undefined): boolean {
  if (expected === live) return true;
  if (live === undefined) return expected === null;
  if (typeof expected === "string" && typeof live === "string") {
    const [a, b] = [instantOf(expected), instantOf(live)];
    return a !== undefined && a === b;
  }
  return isSameJson(expected, live);
}

/** Milliseconds of an ISO 8601 timestamp with a zone; undefined for any other text. */
function instantOf(text: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})$/.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** The vendor's text says `boolean` where its own clients compare with `bool`; no other alias is known. */
const typeAliases: Readonly<Record<string, string>> = { bool: "boolean" };

function isSameType(expected: Json, live: Json | undefined): boolean {
  const plain = (value: Json | undefined) =>
    typeof value === "string" ? (ownValue(typeAliases, value) ?? value) : value;
  return isSameValue(plain(expected) as Json, plain(live));
}

function isSameSchema(expected: Json, live: Json | undefined): boolean {
  return isSameValue(plainSchema(expected), live === undefined ? undefined : plainSchema(live));
}

function isSameSet(expected: Json, live: Json | undefined): boolean {
  if (!Array.isArray(expected) || !(Array.isArray(live) || live === null || live === undefined)) {
    return isSameValue(expected, live);
  }
  // Most often they are even in the same order.
  if (isSameJson(expected, live ?? [])) return true;
  const texts = (items: readonly Json[]) => new Set(items.map(canonicalJson));
  const [a, b] = [texts(expected), texts(live ?? [])];
  return a.size === b.size && [...a].every((item) => b.has(item));
}
