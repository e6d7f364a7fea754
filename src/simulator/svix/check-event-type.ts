import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { refuseField, refuseSvix } from "./svix-answer.ts";
import type { SvixEventType } from "./svix-state.ts";

const namePattern = /^[a-zA-Z0-9\-_.]{1,256}$/u;

/** The fields of a body, each checked as the vendor's document says; what is not there stays out. */
export function readEventTypeBody(body: Json): Partial<SvixEventType> {
  if (!isJsonObject(body)) throw refuseSvix(422, undefined, "the body must be an object");
  const checked: Record<string, Json> = {};
  for (const [field, check] of Object.entries(checks)) {
    const value = body[field];
    if (value === undefined) continue;
    const problem = check(value);
    if (problem !== undefined) throw refuseField(field, problem);
    checked[field] = value;
  }
  // Each field went through its own check.
  return checked as unknown as Partial<SvixEventType>;
}

const isName = (value: Json): boolean => typeof value === "string" && namePattern.test(value);
const checks: Readonly<Record<string, (value: Json) => string | undefined>> = {
  name: (value) => (isName(value) ? undefined : "must match ^[a-zA-Z0-9\\-_.]+$ and have 1 to 256 characters"),
  description: (value) => (typeof value === "string" ? undefined : "must be text"),
  schemas: (value) => (value === null || isSchemaMap(value) ? undefined : "must map versions to JSON Schemas"),
  archived: (value) => (typeof value === "boolean" ? undefined : "must be a boolean"),
  deprecated: (value) => (typeof value === "boolean" ? undefined : "must be a boolean"),
  featureFlags: (value) => (value === null || isFlagList(value) ? undefined : "must be a list of one name or more"),
  groupName: (value) => (value === null || isName(value) ? undefined : "must be a name"),
};

function isSchemaMap(value: Json): boolean {
  return isJsonObject(value) && Object.values(value).every(isJsonObject);
}

function isFlagList(value: Json): boolean {
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  return items.length > 0 && items.every(isName) && new Set(items).size === items.length;
}

/** A list shows schemas only when it is asked for content. */
export function showEventType({ schemas, ...rest }: SvixEventType, isWithContent: boolean): JsonObject {
  return { ...rest, featureFlag: rest.featureFlags?.[0] ?? null, schemas: isWithContent ? schemas : null };
}
