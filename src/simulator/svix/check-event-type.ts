import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { refuseField, refuseSvix } from "./svix-answer.ts";
import type { SvixEnvironment, SvixEventType } from "./svix-state.ts";

const namePattern = /^[a-zA-Z0-9\-_.]{1,256}$/u;

/** The fields of a body, each checked as the vendor's document says; what is not there stays out. */
export function readEventTypeBody(
  written: Json,
  { isSelfHosted }: Pick<SvixEnvironment, "isSelfHosted">,
): Partial<SvixEventType> {
  if (!isJsonObject(written)) throw refuseSvix(422, undefined, "the body must be an object");
  const body = isSelfHosted ? asSelfHosted(written) : written;
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

/** The open-source server knows one flag and no groups, and does not look at what it does not know. */
function asSelfHosted({ name, description, schemas, archived, deprecated, featureFlag }: JsonObject): JsonObject {
  const known = { name, description, schemas, archived, deprecated };
  const flags = featureFlag === undefined ? {} : { featureFlags: featureFlag === null ? null : [featureFlag] };
  return Object.fromEntries(
    Object.entries<Json | undefined>({ ...known, ...flags }).flatMap(([field, value]) =>
      value === undefined ? [] : [[field, value] as const],
    ),
  );
}

/** A list shows schemas only when it is asked for content. */
export function showEventType(
  { schemas, featureFlags, groupName, ...rest }: SvixEventType,
  isWithContent: boolean,
  { isSelfHosted }: Pick<SvixEnvironment, "isSelfHosted">,
): JsonObject {
  const featureFlag = featureFlags?.[0] ?? null;
  const later = isSelfHosted ? {} : { featureFlags, groupName };
  return { ...rest, ...later, featureFlag, schemas: isWithContent ? schemas : null };
}
