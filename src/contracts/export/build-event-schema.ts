import type { JsonObject } from "../../model/json.ts";
import type { EventContract, ValueSpec } from "../contract.ts";
import { buildMembers } from "./build-members.ts";
import { buildTextKey, notAnId, notAUserId } from "./build-text-key.ts";
import { anyOf, buildLists, buildSingle } from "./build-value-schema.ts";
import { instantPattern, maxDateLength } from "./format-patterns.ts";
import type { StrengthOf } from "./rule-strength.ts";

/** The schema of an event of one type. */
export function buildEventSchema(
  uid: string,
  { address, parameters }: EventContract,
  strengthOf: StrengthOf,
): JsonObject {
  const refuses = refuser(strengthOf);
  const values = {
    title: "Parameters",
    description: `Declared by ${address}`,
    ...buildMembers(parameters, strengthOf, "unknown-parameter", []),
  };
  const mustHave = refuses("missing-required") && [...parameters.values()].some(({ isRequired }) => isRequired);
  const others = refuses("event-parameters-not-object") ? [] : notAnObject;
  return {
    title: uid,
    description: `Declared by ${address}`,
    ...buildEnvelope(
      { const: uid },
      anyOf([values, ...others, ...(mustHave ? [] : [nothing])]),
      ["_event_type", ...(mustHave ? ["_event_parameters"] : [])],
      strengthOf,
    ),
  };
}

/**
 * The schema of whatever else is let through as an event because the rules about its type are turned down; undefined
 * when nothing is.
 */
export function buildOtherEventSchema(uids: readonly string[], strengthOf: StrengthOf): JsonObject | undefined {
  const refuses = refuser(strengthOf);
  const guards = ["unknown-event", "missing-event-type", "wrong-value-type", "unexpected-array", "nested-value"];
  if (guards.every(refuses)) return undefined;
  const named = refuses("unknown-event") ? [{ type: "string", minLength: 1 }] : [];
  const known = uids.length === 0 ? [] : [{ type: "string", enum: uids }];
  const type = buildTextKey(
    {
      title: "_event_type",
      description: "A type that the contract does not know.",
      spec: textSpec,
      missingRule: "missing-event-type",
      not: named.length > 0 ? named : known,
    },
    strengthOf,
  );
  const values = refuses("event-parameters-not-object") ? anyOf([{ type: "object" }, nothing]) : {};
  return {
    title: "Another event",
    description: "Taken because the rules about events that the contract does not know are turned down.",
    ...buildEnvelope(type, values, refuses("missing-event-type") ? ["_event_type"] : [], strengthOf),
  };
}

/** The keys that every event has, around its type and its parameters. */
function buildEnvelope(
  type: JsonObject,
  parameters: JsonObject,
  required: readonly string[],
  strengthOf: StrengthOf,
): JsonObject {
  const refuses = refuser(strengthOf);
  const always = [
    ...(refuses("missing-user-id") ? ["_user_id"] : []),
    ...(refuses("missing-event-id") ? ["_event_id"] : []),
    ...(refuses("missing-event-date") ? ["_event_date"] : []),
    ...required,
  ];
  return {
    type: "object",
    properties: {
      _user_id: buildTextKey(
        {
          title: "_user_id",
          description: "The contact's id in this datasource.",
          spec: textSpec,
          missingRule: "missing-user-id",
          not: notAUserId(strengthOf),
        },
        strengthOf,
      ),
      _event_id: buildTextKey(
        {
          title: "_event_id",
          description: "Stays the same when the event is sent again.",
          spec: textSpec,
          missingRule: "missing-event-id",
          not: notAnId(strengthOf),
        },
        strengthOf,
      ),
      _event_type: type,
      _event_date: buildEventDate(strengthOf),
      _event_parameters: parameters,
    },
    ...(always.length === 0 ? {} : { required: always }),
    ...(refuses("unknown-event-key") ? { additionalProperties: false } : {}),
  };
}

/** Of all dates, an event's own has to have a zone; and null is no date. */
function buildEventDate(strengthOf: StrengthOf): JsonObject {
  const refuses = refuser(strengthOf);
  const buildText = (): JsonObject => ({
    type: "string",
    ...(refuses("invalid-date") ? { maxLength: maxDateLength, pattern: instantPattern } : {}),
  });
  return {
    title: "_event_date",
    description: "ISO 8601 with time and zone, such as 2026-05-04T10:00:00.000Z.",
    ...anyOf([
      ...buildSingle(textSpec, strengthOf, buildText),
      ...buildLists(textSpec, strengthOf, buildText),
      ...(refuses("wrong-value-type") ? [] : [nothing]),
    ]),
  };
}

function refuser(strengthOf: StrengthOf): (ruleId: string) => boolean {
  return (ruleId) => strengthOf(ruleId) === "refuses";
}

const nothing: JsonObject = { type: "null" };
/** Every kind of JSON but objects and null. */
const notAnObject: readonly JsonObject[] = ["string", "number", "boolean", "array"].map((type) => ({ type }));

const textSpec: ValueSpec = {
  address: "nothing",
  dataType: "string",
  isRequired: false,
  maxValues: 1,
  maxLength: null,
  isReadOnly: false,
};
