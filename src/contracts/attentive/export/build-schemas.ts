import type { JsonObject } from "../../../model/json.ts";
import type { StreamSchema } from "../../export/export-streams.ts";
import { instantPattern, maxDateLength } from "../../export/format-patterns.ts";
import { levelOf, type RuleLevels } from "../../rule-levels.ts";
import { bulkStream, eventStream, memberStream, userStream, type AttentiveContract } from "../attentive-contract.ts";
import { attentiveRules } from "../attentive-rules.ts";
import { buildMembers, phone, text } from "./build-members.ts";
import { buildUserSchema } from "./build-user-schema.ts";

/** The schemas of everything that a company takes. What cannot be said in a schema is what `contract check` is for. */
export function buildStreamSchemas(contract: AttentiveContract, levels: RuleLevels): readonly StreamSchema[] {
  const refuses = (id: string): boolean => {
    const rule = attentiveRules.find((each) => each.id === id);
    return rule !== undefined && levelOf(rule, levels) === "error";
  };
  const user = buildUserSchema(contract, refuses("attentive-unknown-attribute"));
  const event = buildEventSchema(contract, refuses);
  const batch = { title: "Batch", ...listOf("events", event, 256) };
  return [
    { stream: userStream, name: "UserAttributes", path: "/v2/user/attributes", schema: user },
    {
      stream: bulkStream,
      name: "BulkUserAttributes",
      path: "/v2/bulk/user/attributes",
      schema: { title: "Bulk user attributes", ...listOf("users", user, 256) },
    },
    {
      stream: eventStream,
      name: "CustomEvents",
      path: "/v1/events/custom",
      schema: { title: "Custom events", anyOf: [event, batch] },
    },
    {
      stream: memberStream,
      name: "SegmentMembers",
      path: "/v2/bulk/segments/members",
      schema: { title: "Segment members", ...buildMemberSchema(contract) },
    },
  ];
}

function buildEventSchema({ eventTypes }: AttentiveContract, refuses: (id: string) => boolean): JsonObject {
  const known = [...eventTypes].map(([type, { properties }]): JsonObject => {
    const hasRequired = [...properties.values()].some(({ isRequired }) => isRequired);
    return {
      title: type,
      type: "object",
      required: ["type", "user", ...(hasRequired ? ["properties"] : [])],
      properties: {
        type: { const: type },
        user: { type: "object", minProperties: 1, properties: { phone, email: text } },
        properties: buildMembers(properties, refuses("attentive-unknown-property")),
        externalEventId: { type: "string" },
        occurredAt: { type: "string", maxLength: maxDateLength, pattern: instantPattern },
      },
    };
  });
  const other: JsonObject = {
    title: "Any other event",
    type: "object",
    required: ["type", "user"],
    properties: { type: { type: "string", not: { enum: [...eventTypes.keys()] } }, user: { type: "object" } },
  };
  return { title: "Custom event", anyOf: refuses("attentive-unknown-event-type") ? orNone(known) : [...known, other] };
}

/** Without declared types no event fits, and a list of alternatives may not be empty. */
function orNone(schemas: readonly JsonObject[]): readonly JsonObject[] {
  return schemas.length === 0 ? [{ not: {} }] : schemas;
}

function buildMemberSchema({ mostMembers }: AttentiveContract): JsonObject {
  const member = {
    type: "object",
    minProperties: 1,
    properties: { email: text, phone, clientUserId: { ...text, maxLength: 100 } },
  };
  const { properties, ...list } = listOf("members", member, mostMembers);
  return {
    ...list,
    properties: { segmentId: text, externalId: text, ...(properties as JsonObject) }, // of `listOf`
    anyOf: [{ required: ["segmentId"] }, { required: ["externalId"] }],
  };
}

function listOf(key: string, items: JsonObject, maxItems: number): JsonObject {
  return {
    type: "object",
    required: [key],
    properties: { [key]: { type: "array", minItems: 1, maxItems, items } },
  };
}
