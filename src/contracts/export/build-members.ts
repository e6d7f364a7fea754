import { compareText } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { openType, type ValueSpec } from "../contract.ts";
import { buildValueSchema } from "./build-value-schema.ts";
import type { StrengthOf } from "./rule-strength.ts";

/** An object with these values; keys are data, so they are defined and never assigned. */
export function buildMembers(
  specs: ReadonlyMap<string, ValueSpec>,
  strengthOf: StrengthOf,
  unknownRule: string,
  fixed: readonly (readonly [key: string, schema: JsonObject, isRequired: boolean])[],
): JsonObject {
  const sorted = [...specs].toSorted(([a], [b]) => compareText(a, b));
  const properties = new Map<string, Json>(sorted.map(([key, spec]) => [key, buildValueSchema(key, spec, strengthOf)]));
  for (const [key, schema] of fixed) properties.set(key, schema);
  const isFixed = (key: string): boolean => fixed.some(([name]) => name === key);
  const required = [
    ...fixed.filter(([, , isRequired]) => isRequired).map(([key]) => key),
    ...sorted
      .filter(([key, { isRequired }]) => isRequired && !isFixed(key) && strengthOf("missing-required") === "refuses")
      .map(([key]) => key),
  ];
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required: required.toSorted(compareText) }),
    ...buildAdditional(unknownRule, strengthOf),
  };
}

/** What is let through because its rule is off still is one flat value; what is only spoken of may be anything. */
function buildAdditional(unknownRule: string, strengthOf: StrengthOf): JsonObject {
  const strength = strengthOf(unknownRule);
  if (strength === "refuses") return { additionalProperties: false };
  if (strength === "speaks") return {};
  const open: ValueSpec = {
    address: "nothing",
    dataType: openType,
    isRequired: false,
    maxValues: 1,
    maxLength: null,
    isReadOnly: false,
  };
  const { title: _, description: __, ...schema } = buildValueSchema("", open, strengthOf);
  return { additionalProperties: schema };
}
