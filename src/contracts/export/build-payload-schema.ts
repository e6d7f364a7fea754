import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { EventContract } from "../contract.ts";
import type { RuleLevels } from "../rule-levels.ts";
import { buildMembers } from "./build-members.ts";
import { strengthsOf } from "./rule-strength.ts";
import { toDraftSeven } from "./to-draft-seven.ts";

/**
 * What an event tells, without the envelope it is pushed in: the schema of its parameters, in Draft 7. It is shown to
 * whoever receives the event, so it says nothing of where it was declared.
 */
export function buildPayloadSchema(uid: string, { parameters }: EventContract, levels: RuleLevels): JsonObject {
  const { properties, ...members } = buildMembers(parameters, strengthsOf(levels), "unknown-parameter", []);
  const plain = Object.entries(isJsonObject(properties) ? properties : {}).map(
    ([key, schema]) => [key, withoutWords(schema)] as const,
  );
  const { type = "object", ...limits } = members;
  return toDraftSeven({ title: uid, type, properties: Object.fromEntries(plain), ...limits });
}

function withoutWords(schema: Json): Json {
  if (!isJsonObject(schema)) return schema;
  const { title: _, description: __, ...rest } = schema;
  return rest;
}
