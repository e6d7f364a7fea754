import type { ChangeClient } from "../../http/http-client.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import { judgeWrite, toWriteOutcome } from "../judge-write.ts";
import type { CreateOutcome, UpdateOrder, WriteOutcome } from "../provider.ts";
import { eventTypePath, eventTypesPath, normaliseEventType } from "./event-types.ts";
import { isLegacy } from "./legacy.ts";
import { judgeRefusal } from "./judge-refusal.ts";

interface Writing {
  readonly redact: (text: string) => string;
  /** True for a server of the older form. */
  readonly isLegacy: boolean;
}

/** Sends `POST /event-type` once. The key makes a repetition safe for twelve hours: it replays the first success. */
export async function createEventType(
  client: ChangeClient,
  { key = "", attributes }: DesiredResource,
  idempotencyKey: string | undefined,
  { redact, isLegacy }: Writing,
  signal: AbortSignal,
): Promise<CreateOutcome> {
  const request = { method: "POST" as const, path: eventTypesPath };
  const refusal = isLegacy ? refuseForLegacy(attributes) : undefined;
  if (refusal !== undefined) return { outcome: "rejected", error: refusal, isDocumented: true };
  const body = { name: key, ...wireFields(attributes, {}, isLegacy) };
  const headers = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const outcome = await client.post({ path: eventTypesPath, body, rateClass: "unstated", headers }, signal);
  const judged = judgeWrite(request, outcome, redact, judgeRefusal);
  switch (judged.verdict) {
    case "accepted": {
      const live = tryNormalise(judged.body);
      if (live?.remoteId === key) return { outcome: "created", live };
      const message = `POST ${eventTypesPath} answered ${judged.status}, but not with the event type that was asked for.`;
      return { outcome: "unclear", error: new KnownError(message, { exitCode: 10 }) };
    }
    case "conflict":
      return { outcome: "conflict", error: judged.error };
    case "missing":
    case "in-use":
    case "rejected":
      return { outcome: "rejected", error: judged.error, isDocumented: true };
    case "unclear":
      return { outcome: "unclear", error: judged.error };
  }
}

/** Sends `PATCH /event-type/{name}` with the changed fields only: the vendor's PUT would clear what it does not name. */
export async function updateEventType(
  client: ChangeClient,
  { live, fields }: UpdateOrder,
  { redact }: Pick<Writing, "redact">,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const request = { method: "PATCH" as const, path: eventTypePath(live.remoteId) };
  const isOlder = isLegacy(live);
  const refusal = isOlder ? refuseForLegacy(fields) : undefined;
  if (refusal !== undefined) return { outcome: "rejected", error: refusal };
  const body = wireFields(fields, live.attributes, isOlder);
  const outcome = await client.change({ ...request, body, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite(request, outcome, redact, judgeRefusal));
}

/** Sends `DELETE /event-type/{name}`, which archives it. It is never expunged: that could not be undone. */
export async function archiveEventType(
  client: ChangeClient,
  { remoteId }: LiveResource,
  { redact }: Pick<Writing, "redact">,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const request = { method: "DELETE" as const, path: eventTypePath(remoteId) };
  const outcome = await client.change({ ...request, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite(request, outcome, redact, judgeRefusal));
}

/**
 * Attributes as the API takes them. `schemas` is one map there, replaced as a whole: the versions that exist come along,
 * a version whose value is null goes. An empty list of flags violates the vendor's schema, so none is null.
 */
function wireFields(
  fields: Readonly<Record<string, Json>>,
  live: Readonly<Record<string, Json>>,
  isOlder: boolean,
): JsonObject {
  const wire: Record<string, Json> = {};
  const changed = Object.entries(fields).filter(([field]) => field.startsWith(schemaPrefix));
  for (const [field, value] of Object.entries(fields)) {
    if (!field.startsWith(schemaPrefix)) wire[field] = Array.isArray(value) && value.length === 0 ? null : value;
  }
  if (changed.length > 0) wire["schemas"] = mergeVersions(changed, live);
  return isOlder ? inLegacyWords(wire) : wire;
}

/** One flag instead of the list, and no group. */
function inLegacyWords(fields: JsonObject): JsonObject {
  const { featureFlags, groupName: _, ...wire } = fields;
  if (featureFlags === undefined) return wire;
  const [flag = null]: readonly Json[] = Array.isArray(featureFlags) ? featureFlags : [];
  return { ...wire, featureFlag: flag };
}

function refuseForLegacy({ featureFlags }: Readonly<Record<string, Json>>): KnownError | undefined {
  if (!Array.isArray(featureFlags) || featureFlags.length <= 1) return undefined;
  return new KnownError("this server takes one feature flag for each event type, so nothing was sent", {
    exitCode: 1,
    help: "Declare one flag at most in `featureFlags`.",
  });
}

const schemaPrefix = "schemas.";

function mergeVersions(changed: readonly (readonly [string, Json])[], live: Readonly<Record<string, Json>>): Json {
  const versions = new Map(
    [...Object.entries(live), ...changed]
      .filter(([field]) => field.startsWith(schemaPrefix))
      .map(([field, schema]) => [field.slice(schemaPrefix.length), schema] as const),
  );
  const kept = [...versions].filter(([, schema]) => schema !== null);
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function tryNormalise(body: unknown): LiveResource | undefined {
  try {
    return isJsonObject(body) ? normaliseEventType(`POST ${eventTypesPath}`, "the answer", body) : undefined;
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}
