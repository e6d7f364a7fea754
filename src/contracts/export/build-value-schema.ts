import type { Json, JsonObject } from "../../model/json.ts";
import { isConsentAttribute } from "../built-in-attributes.ts";
import { anyNumberOfValues, type ValueSpec } from "../contract.ts";
import { isKnownType, isTextType } from "../data-types.ts";
import { buildTextSchema } from "./build-text-schema.ts";
import { describeSpec } from "./describe-spec.ts";
import { formatRules } from "./format-patterns.ts";
import type { StrengthOf } from "./rule-strength.ts";

/**
 * The schema of one attribute or parameter: its value, a list of values where it takes one, null where it may be
 * unknown. What a rule that is turned down would refuse, the schema takes.
 */
export function buildValueSchema(title: string, spec: ValueSpec, strengthOf: StrengthOf): JsonObject {
  const head = { title, description: describeSpec(spec) };
  if (spec.isReadOnly) {
    const strength = strengthOf(isConsentAttribute(title) ? "consent-attribute" : "read-only-attribute");
    if (strength === "refuses") return { ...head, not: {} };
    // of what should not be there at all, the value does not matter
    if (strength === "speaks") return head;
  }
  const isNullable = !spec.isRequired || strengthOf("missing-required") !== "refuses";
  const alternatives = [...buildSingle(spec, strengthOf), ...buildLists(spec, strengthOf)];
  return { ...head, ...anyOf([...alternatives, ...(isNullable ? [nothing] : [])]) };
}

const nothing: JsonObject = { type: "null" };

/** The alternatives for a single value, one for each kind of JSON. */
export function buildSingle(
  spec: ValueSpec,
  strengthOf: StrengthOf,
  buildText = buildTextSchema,
): readonly JsonObject[] {
  const text = buildText(spec, strengthOf);
  return [
    ...(text === undefined ? [] : [text]),
    ...buildNumbers(spec, strengthOf),
    ...buildBooleans(spec, strengthOf),
    ...(strengthOf("nested-value") === "refuses" ? [] : [{ type: "object" }]),
  ];
}

function buildNumbers(spec: ValueSpec, strengthOf: StrengthOf): readonly JsonObject[] {
  if (mustBeText(spec, strengthOf)) return [];
  const isFlag = spec.dataType === "boolean" && strengthOf("wrong-value-type") === "refuses";
  return [{ type: "number", ...(isFlag ? { enum: [0, 1] } : {}) }];
}

function buildBooleans(spec: ValueSpec, strengthOf: StrengthOf): readonly JsonObject[] {
  const mustBeNumber = spec.dataType === "number" && strengthOf("wrong-value-type") === "refuses";
  return mustBeNumber || mustBeText(spec, strengthOf) ? [] : [{ type: "boolean" }];
}

/** A format of text says of a value of unknown type that it is text; dates leave that open. */
function mustBeText({ dataType, format }: ValueSpec, strengthOf: StrengthOf): boolean {
  if (isTextType(dataType) || dataType === "date") return strengthOf("wrong-value-type") === "refuses";
  const isText = format !== undefined && format !== "date" && format !== "datetime";
  return isText && !isKnownType(dataType) && strengthOf(formatRules[format]) === "refuses";
}

/** The alternatives for a list. One that a rule merely speaks of is not looked into. */
export function buildLists(
  spec: ValueSpec,
  strengthOf: StrengthOf,
  buildText = buildTextSchema,
): readonly JsonObject[] {
  const { maxValues, dataType } = spec;
  const strength = strengthOf(maxValues === 1 ? "unexpected-array" : "too-many-values");
  const hasLimit = maxValues !== anyNumberOfValues;
  const isAnyList = maxValues === 1 && strength === "speaks";
  if (isAnyList) return [{ type: "array" }];
  if (maxValues === 1 && strength === "refuses") return [];
  const nested = strengthOf("nested-value") === "refuses" ? [] : [{ type: "array" }];
  const isNullable = !isKnownType(dataType) || strengthOf("wrong-value-type") !== "refuses";
  const items = [...buildSingle(spec, strengthOf, buildText), ...nested, ...(isNullable ? [nothing] : [])];
  const limit = maxValues === 1 || strength === "silent" || !hasLimit ? {} : { maxItems: maxValues };
  const isLongFine = maxValues !== 1 && hasLimit && strength === "speaks";
  return [
    { type: "array", items: anyOf(items), ...limit },
    ...(isLongFine ? [{ type: "array", minItems: maxValues + 1 }] : []),
  ];
}

/** One of the alternatives; nothing at all when there is none. */
export function anyOf(alternatives: readonly JsonObject[]): JsonObject {
  const [only, ...others] = alternatives;
  if (only === undefined) return { not: {} };
  return others.length === 0 ? only : { anyOf: alternatives as readonly Json[] };
}
