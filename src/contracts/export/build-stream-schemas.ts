import { compareText } from "../../model/diagnostic.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { openType, type Contract, type EventContract, type ValueSpec } from "../contract.ts";
import { levelOf, type RuleLevels } from "../rule-levels.ts";
import { payloadRules } from "../rule-book.ts";
import { buildValueSchema, type IsError } from "./build-value-schema.ts";
import { audienceIdPattern, instantPattern, maxDateLength } from "./format-patterns.ts";

/** True for a rule that refuses payloads under these levels. */
function errorRules(levels: RuleLevels): IsError {
  return (ruleId) => {
    const rule = payloadRules.get(ruleId);
    return rule !== undefined && levelOf(rule, levels) === "error";
  };
}

/** The schema of one contact. */
export function buildContactSchema({ datasource, attributes }: Contract, levels: RuleLevels): JsonObject {
  const isError = errorRules(levels);
  const userId = attributes.get("_user_id");
  const limit = userId?.maxLength ?? null;
  return {
    title: "Contact",
    description: `A contact that ${datasource} takes.`,
    ...buildMembers(attributes, isError, "unknown-attribute", levels, [["_user_id", userIdSchema(isError, limit)]]),
  };
}

/** The schema of each event type by its uid, sorted. */
export function buildEventSchemas(contract: Contract, levels: RuleLevels): ReadonlyMap<string, JsonObject> {
  const sorted = [...contract.events].toSorted(([a], [b]) => compareText(a, b));
  return new Map(sorted.map(([uid, event]) => [uid, buildEventSchema(uid, event, levels)]));
}

function buildEventSchema(uid: string, { address, parameters }: EventContract, levels: RuleLevels): JsonObject {
  const isError = errorRules(levels);
  const members = buildMembers(parameters, isError, "unknown-parameter", levels, []);
  const mustHave = isError("missing-required") && [...parameters.values()].some(({ isRequired }) => isRequired);
  const values = { title: "Parameters", description: `Declared by ${address}`, ...members };
  const filled: JsonObject = { type: "string", minLength: 1 };
  return {
    title: uid,
    description: `Declared by ${address}`,
    type: "object",
    properties: {
      _user_id: userIdSchema(isError, null),
      _event_id: filled,
      _event_type: { const: uid },
      _event_date: { type: "string", maxLength: maxDateLength, pattern: instantPattern },
      _event_parameters: mustHave ? values : { anyOf: [values, { type: "null" }] },
    },
    required: ["_user_id", "_event_id", "_event_type", ...(mustHave ? ["_event_parameters"] : [])],
    ...(isError("unknown-event-key") ? { additionalProperties: false } : {}),
  };
}

/** An object with these values; keys are data, so they are defined and never assigned. */
function buildMembers(
  specs: ReadonlyMap<string, ValueSpec>,
  isError: IsError,
  unknownRule: string,
  levels: RuleLevels,
  fixed: readonly (readonly [string, JsonObject])[],
): JsonObject {
  const sorted = [...specs].toSorted(([a], [b]) => compareText(a, b));
  const properties = new Map<string, Json>(sorted.map(([key, spec]) => [key, buildValueSchema(key, spec, isError)]));
  for (const [key, schema] of fixed) properties.set(key, schema);
  const required = sorted.filter(([, { isRequired }]) => isRequired && isError("missing-required")).map(([key]) => key);
  return {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length === 0 ? {} : { required }),
    ...additional(unknownRule, isError, levels),
  };
}

/** What is let through because its rule is off still is one flat value; what is only warned of may be anything. */
function additional(unknownRule: string, isError: IsError, levels: RuleLevels): JsonObject {
  if (isError(unknownRule)) return { additionalProperties: false };
  if (levels.get(unknownRule) !== "off") return {};
  const open: ValueSpec = {
    address: "nothing",
    dataType: openType,
    isRequired: false,
    maxValues: 1,
    maxLength: null,
    isReadOnly: false,
  };
  const { title: _, description: __, ...schema } = buildValueSchema("", open, isError);
  return { additionalProperties: schema };
}

function userIdSchema(isError: IsError, maxLength: number | null): JsonObject {
  return {
    title: "_user_id",
    description: "The contact's id in this datasource.",
    type: "string",
    minLength: 1,
    ...(maxLength === null ? {} : { maxLength }),
    ...(isError("audience-id-as-user-id") ? { not: { type: "string", pattern: audienceIdPattern } } : {}),
  };
}
