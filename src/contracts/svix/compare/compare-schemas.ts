import { isJsonObject, isSameJson, ownValue, type Json, type JsonObject } from "../../../model/json.ts";
import { quoteKey } from "../../describe-value.ts";
import { describeTypes } from "../../json-schema/describe-schema.ts";
import { typesOf } from "../../json-schema/schema-types.ts";
import type { SvixRuleId } from "./svix-compatibility-rules.ts";

/** One difference between two schemas; the words go on after the address. */
export interface SchemaChange {
  readonly rule: SvixRuleId;
  /** Properties, with `*` for the items of a list. */
  readonly path: readonly string[];
  readonly words: string;
}

/** Words that change nothing about what is valid. */
const notes = new Set([
  "$comment",
  "$id",
  "$schema",
  "default",
  "description",
  "examples",
  "readOnly",
  "title",
  "writeOnly",
]);

const lowerBounds = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties"];
const upperBounds = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties"];

/** Words that are understood one by one; any other that differs leaves open what follows. */
const understood = new Set([
  ...lowerBounds,
  ...upperBounds,
  "type",
  "enum",
  "const",
  "required",
  "properties",
  "additionalProperties",
  "items",
]);

/**
 * Every difference between two schemas of Draft 7 that may matter. What it does not understand becomes `svix-undecided`,
 * so that nothing passes for compatible that is not: each difference that is told as compatible takes nothing away.
 */
export function compareSchemas(previous: Json, current: Json, path: readonly string[] = []): readonly SchemaChange[] {
  if (isSameJson(previous, current)) return [];
  if (!isJsonObject(previous) || !isJsonObject(current)) return [undecided(path, "has another schema")];
  const others = [...new Set([...Object.keys(previous), ...Object.keys(current)])].filter((word) => !notes.has(word));
  const strange = others.filter((word) => !understood.has(word) && !isSameMember(previous, current, word));
  // beside a `$ref` nothing else counts, and what it leads to is told as a difference of its own
  if (Object.hasOwn(previous, "$ref") || Object.hasOwn(current, "$ref")) {
    return strange.length === 0 ? [] : [undecided(path, `differs in ${strange.map(quoteKey).join(", ")}`)];
  }
  return [
    ...strange.map((word) => undecided(path, `differs in ${quoteKey(word)}`)),
    ...compareTypes(previous, current, path),
    ...compareChoices(previous, current, path),
    ...compareBounds(previous, current, path),
    ...compareRequired(previous, current, path),
    ...compareProperties(previous, current, path),
    ...compareItems(previous, current, path),
  ];
}

function undecided(path: readonly string[], words: string): SchemaChange {
  return { rule: "svix-undecided", path, words };
}

function isSameMember(a: JsonObject, b: JsonObject, word: string): boolean {
  const [before, after] = [ownValue(a, word), ownValue(b, word)];
  return before === after || (before !== undefined && after !== undefined && isSameJson(before, after));
}

const allTypes = ["array", "boolean", "integer", "null", "number", "object", "string"];

function compareTypes(previous: JsonObject, current: JsonObject, path: readonly string[]): readonly SchemaChange[] {
  const [before, after] = [expandTypes(previous), expandTypes(current)];
  const words = `takes ${wordsOf(current)}, before ${wordsOf(previous)}`;
  return [
    ...(before.some((type) => !after.includes(type)) ? [{ rule: "svix-type-narrowed" as const, path, words }] : []),
    ...(after.some((type) => !before.includes(type)) ? [{ rule: "svix-type-widened" as const, path, words }] : []),
  ];
}

function expandTypes(schema: JsonObject): readonly string[] {
  const types = typesOf(schema);
  if (types.length === 0) return allTypes;
  return types.includes("number") ? [...types, "integer"] : types;
}

function wordsOf(schema: JsonObject): string {
  const types = typesOf(schema);
  return types.length === 0 ? "anything" : describeTypes(types);
}

function compareChoices(previous: JsonObject, current: JsonObject, path: readonly string[]): readonly SchemaChange[] {
  const [before, after] = [choicesOf(previous), choicesOf(current)];
  const lacks = (list: readonly Json[] | undefined, wanted: readonly Json[] | undefined): boolean =>
    list !== undefined &&
    (wanted === undefined || wanted.some((value) => !list.some((each) => isSameJson(each, value))));
  return [
    ...(lacks(after, before)
      ? [{ rule: "svix-choice-removed" as const, path, words: "takes fewer of its listed values" }]
      : []),
    ...(lacks(before, after)
      ? [{ rule: "svix-choice-added" as const, path, words: "takes values that were not listed" }]
      : []),
  ];
}

/** The listed values; with `const` beside `enum` only those that are both. */
function choicesOf(schema: JsonObject): readonly Json[] | undefined {
  const list = ownValue(schema, "enum");
  const only = ownValue(schema, "const");
  const listed = Array.isArray(list) ? (list as readonly Json[]) : undefined;
  if (only === undefined) return listed;
  return listed === undefined ? [only] : listed.filter((each) => isSameJson(each, only));
}

function compareBounds(previous: JsonObject, current: JsonObject, path: readonly string[]): readonly SchemaChange[] {
  return [...lowerBounds, ...upperBounds].flatMap((word): readonly SchemaChange[] => {
    const isLower = lowerBounds.includes(word);
    const none = isLower ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    const [before, after] = [boundOf(previous, word, none), boundOf(current, word, none)];
    if (before === after) return [];
    const isTighter = isLower ? after > before : after < before;
    const words = `has ${word} ${tell(after)}, before ${tell(before)}`;
    return [{ rule: isTighter ? "svix-limit-tightened" : "svix-limit-loosened", path, words }];
  });
}

function boundOf(schema: JsonObject, word: string, none: number): number {
  const bound = ownValue(schema, word);
  return typeof bound === "number" ? bound : none;
}

function tell(bound: number): string {
  return Number.isFinite(bound) ? String(bound) : "none";
}

function compareRequired(previous: JsonObject, current: JsonObject, path: readonly string[]): readonly SchemaChange[] {
  const [before, after] = [textsOf(previous, "required"), textsOf(current, "required")];
  return [
    ...after
      .filter((key) => !before.includes(key))
      .map((key) => ({
        rule: "svix-property-became-required" as const,
        path: [...path, key],
        words: "became required",
      })),
    ...before
      .filter((key) => !after.includes(key))
      .map((key) => ({
        rule: "svix-property-became-optional" as const,
        path: [...path, key],
        words: "is no longer required",
      })),
  ];
}

function textsOf(schema: JsonObject, word: string): readonly string[] {
  const list = ownValue(schema, word);
  return Array.isArray(list) ? (list as readonly Json[]).filter((each) => typeof each === "string") : [];
}

/** What may stand under keys that are not named: anything, nothing, or what a schema says. */
function othersOf(schema: JsonObject): Json {
  const others = ownValue(schema, "additionalProperties") ?? true;
  return isJsonObject(others) && Object.keys(others).length === 0 ? true : others;
}

function compareProperties(
  previous: JsonObject,
  current: JsonObject,
  path: readonly string[],
): readonly SchemaChange[] {
  const [before, after] = [propertiesOf(previous), propertiesOf(current)];
  const [othersBefore, othersAfter] = [othersOf(previous), othersOf(current)];
  const changes: SchemaChange[] = [];
  const add = (rule: SvixRuleId, key: string, words: string) => changes.push({ rule, path: [...path, key], words });
  const hasPatterns = [previous, current].some((schema) => Object.hasOwn(schema, "patternProperties"));
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [ownValue(before, key), ownValue(after, key)];
    if (old !== undefined && now !== undefined) changes.push(...compareSchemas(old, now, [...path, key]));
    else if (hasPatterns) changes.push(undecided([...path, key], "was declared or not, beside patterns of keys"));
    else if (now !== undefined) {
      if (othersBefore === false) add("svix-property-added", key, "was added");
      else add("svix-property-described", key, "was taken as it came, and has a schema now");
    } else if (othersAfter === false)
      add("svix-property-removed", key, "was removed, and other properties are excluded");
    else if (othersAfter === true)
      add("svix-property-undescribed", key, "has no schema any more, and is taken as it comes");
    else changes.push(undecided([...path, key], "has the schema of unnamed properties now"));
  }
  if (isSameJson(othersBefore, othersAfter)) return changes;
  if (hasPatterns)
    return [...changes, undecided(path, "treats unnamed properties differently, beside patterns of keys")];
  if (isJsonObject(othersBefore) && isJsonObject(othersAfter)) {
    return [...changes, ...compareSchemas(othersBefore, othersAfter, [...path, "*"])];
  }
  const isClosed = othersAfter === false || othersBefore === true;
  const rule = isClosed ? "svix-properties-closed" : "svix-properties-opened";
  return [
    ...changes,
    { rule, path, words: isClosed ? "takes fewer unnamed properties" : "takes more unnamed properties" },
  ];
}

function propertiesOf(schema: JsonObject): JsonObject {
  const properties = ownValue(schema, "properties");
  return isJsonObject(properties) ? properties : {};
}

function compareItems(previous: JsonObject, current: JsonObject, path: readonly string[]): readonly SchemaChange[] {
  const [before, after] = [ownValue(previous, "items"), ownValue(current, "items")];
  if (before === undefined && after === undefined) return [];
  if (Array.isArray(before) || Array.isArray(after) || before === undefined || after === undefined) {
    return isSameMember(previous, current, "items") ? [] : [undecided(path, "has other schemas for its items")];
  }
  return compareSchemas(before, after, [...path, "*"]);
}
