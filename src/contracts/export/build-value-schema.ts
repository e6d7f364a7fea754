import type { Json, JsonObject } from "../../model/json.ts";
import { isConsentAttribute } from "../built-in-attributes.ts";
import { anyNumberOfValues, type ValueSpec } from "../contract.ts";
import { isKnownType, isTextType } from "../data-types.ts";
import { describeSpec } from "./describe-spec.ts";
import { datePattern, formatPatterns, formatRules, maxDateLength, numericPattern } from "./format-patterns.ts";

/** True for a rule whose findings are errors. */
export type IsError = (ruleId: string) => boolean;

/** The schema of one attribute or parameter: its value, a list of values where it takes one, null where it may be unknown. */
export function buildValueSchema(title: string, spec: ValueSpec, isError: IsError): JsonObject {
  const head = { title, description: describeSpec(spec) };
  if (spec.isReadOnly && isError(isConsentAttribute(title) ? "consent-attribute" : "read-only-attribute")) {
    return { ...head, not: {} };
  }
  const single = buildSingle(spec, isError);
  const { maxValues } = spec;
  const list =
    maxValues === 1
      ? []
      : [
          {
            type: "array",
            items: anyOf(spec.isRequired || isKnownType(spec.dataType) ? single : [...single, nothing]),
            ...(maxValues === anyNumberOfValues ? {} : { maxItems: maxValues }),
          },
        ];
  return { ...head, ...anyOf([...single, ...list, ...(spec.isRequired ? [] : [nothing])]) };
}

/** Longer than any address that is delivered. */
const maxEmailLength = 254;

const nothing: JsonObject = { type: "null" };

/** The alternatives for a single value, one for each kind of JSON. */
function buildSingle(spec: ValueSpec, isError: IsError): readonly JsonObject[] {
  const { dataType } = spec;
  const text = withPatterns({ type: "string", ...lengthOf(spec) }, patternsOf(spec, isError));
  if (dataType === "boolean") {
    return [{ type: "boolean" }, { type: "number", enum: [0, 1] }, { ...text, enum: ["0", "1"] }];
  }
  if (dataType === "number") return [{ type: "number" }, text];
  if (isTextType(dataType) || dataType === "date" || isTextByFormat(spec, isError)) return [text];
  return [text, { type: "number" }, { type: "boolean" }];
}

/** A format of text says of a value of unknown type that it is text; dates leave that open. */
function isTextByFormat({ format }: ValueSpec, isError: IsError): boolean {
  return format !== undefined && format !== "date" && format !== "datetime" && isError(formatRules[format]);
}

function patternsOf({ dataType, format }: ValueSpec, isError: IsError): readonly string[] {
  const isDateFormat = format === "date" || format === "datetime";
  return [
    ...(dataType === "number" ? [numericPattern] : []),
    ...(dataType === "date" && !isDateFormat && isError("invalid-date") ? [datePattern] : []),
    ...(format !== undefined && isError(formatRules[format]) ? [formatPatterns[format]] : []),
  ];
}

function lengthOf({ dataType, format, maxLength }: ValueSpec): JsonObject {
  const isDate = dataType === "date" || format === "date" || format === "datetime";
  const limits = [
    ...(maxLength === null ? [] : [maxLength]),
    ...(isDate ? [maxDateLength] : []),
    ...(format === "email" ? [maxEmailLength] : []),
  ];
  return limits.length === 0 ? {} : { maxLength: Math.min(...limits) };
}

function withPatterns(text: JsonObject, patterns: readonly string[]): JsonObject {
  const [first, ...others] = patterns;
  if (first === undefined) return text;
  const more = others.length === 0 ? {} : { allOf: others.map((pattern) => ({ type: "string", pattern })) };
  return { ...text, pattern: first, ...more };
}

function anyOf(alternatives: readonly JsonObject[]): JsonObject {
  const [only, ...others] = alternatives;
  return only !== undefined && others.length === 0 ? only : { anyOf: alternatives as readonly Json[] };
}
