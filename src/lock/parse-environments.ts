import { isJsonObject, type JsonObject } from "../model/json.ts";
import { plainSchema } from "../model/plain-schema.ts";
import { JsonSyntaxError, toJson, type LocatedJson } from "./located-json.ts";
import type { LockedEnvironment, LockedEventType } from "./lock.ts";
import { parseMap, readFlag, readMember, readMembers, refuseOthers } from "./read-lock-shape.ts";

/** `environments` of a lock. A schema is taken as it is: whether it is one is for the rules to say. */
export function parseEnvironments(value: LocatedJson): ReadonlyMap<string, LockedEnvironment> {
  return parseMap(value, "environments", parseEnvironment);
}

function parseEnvironment(value: LocatedJson, key: string): LockedEnvironment {
  const members = readMembers(value, key);
  refuseOthers(members, ["eventTypes"]);
  return { eventTypes: parseMap(readMember(members, "eventTypes", value).value, "eventTypes", parseEventType) };
}

function parseEventType(value: LocatedJson, key: string): LockedEventType {
  const members = readMembers(value, key);
  refuseOthers(members, ["archived", "schemas"]);
  const schemas = members.get("schemas")?.value;
  return {
    isArchived: readFlag(members.get("archived"), "archived"),
    schemas: schemas === undefined ? new Map() : parseMap(schemas, "schemas", parseSchema),
  };
}

function parseSchema(value: LocatedJson, version: string): JsonObject {
  const schema = plainSchema(toJson(value));
  if (isJsonObject(schema)) return schema;
  throw new JsonSyntaxError(`the schema of version ${version} should be an object`, value.start);
}
