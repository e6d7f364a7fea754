import type { JsonObject } from "../../model/json.ts";
import type { ValueSpec } from "../contract.ts";
import {
  datePattern,
  formatPatterns,
  formatRules,
  maxDateLength,
  numericPattern,
  zonelessPattern,
} from "./format-patterns.ts";
import type { StrengthOf } from "./rule-strength.ts";

/** Longer than any address that is delivered. */
const maxEmailLength = 254;

/** The schema of a text value; undefined when the spec takes no text. That a limit counts bytes no schema can say. */
export function buildTextSchema(spec: ValueSpec, strengthOf: StrengthOf): JsonObject | undefined {
  const refuses = (ruleId: string): boolean => strengthOf(ruleId) === "refuses";
  const mustBeNumber = spec.dataType === "number" && refuses("wrong-value-type");
  const mustBeNone = spec.dataType === "number" && refuses("numeric-string");
  if (mustBeNumber && mustBeNone) return undefined;
  const limits = [
    ...(spec.maxLength !== null && refuses("too-long") ? [spec.maxLength] : []),
    ...(isDate(spec) && refuses("invalid-date") ? [maxDateLength] : []),
    ...(spec.format === "email" && refuses("invalid-email") ? [maxEmailLength] : []),
  ];
  const mustBeFlag = spec.dataType === "boolean" && refuses("wrong-value-type");
  const [pattern, ...patterns] = [...(mustBeNumber ? [numericPattern] : []), ...patternsOf(spec, refuses)];
  const zoneless = { type: "string", pattern: zonelessPattern, maxLength: maxDateLength };
  const nots = [
    ...(mustBeNone ? [{ type: "string", pattern: numericPattern }] : []),
    ...(isTime(spec) && refuses("date-without-zone") ? [zoneless] : []),
  ];
  const more = [...patterns.map((each) => ({ type: "string", pattern: each })), ...nots.map((not) => ({ not }))];
  return {
    type: "string",
    ...(limits.length === 0 ? {} : { maxLength: Math.min(...limits) }),
    ...(mustBeFlag ? { enum: ["0", "1"] } : {}),
    ...(pattern === undefined ? {} : { pattern }),
    ...(more.length === 0 ? {} : { allOf: more }),
  };
}

function patternsOf({ dataType, format }: ValueSpec, refuses: (ruleId: string) => boolean): readonly string[] {
  const isDateFormat = format === "date" || format === "datetime";
  return [
    ...(dataType === "date" && !isDateFormat && refuses("invalid-date") ? [datePattern] : []),
    ...(format !== undefined && refuses(formatRules[format]) ? [formatPatterns[format]] : []),
  ];
}

function isDate({ dataType, format }: ValueSpec): boolean {
  return dataType === "date" || format === "date" || format === "datetime";
}

/** True for values that may be a time, and not only a day. */
function isTime({ dataType, format }: ValueSpec): boolean {
  return format !== "date" && (dataType === "date" || format === "datetime");
}
