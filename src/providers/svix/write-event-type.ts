import type { ChangeClient } from "../../http/http-client.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import type { CreateOutcome, UpdateOrder, WriteOutcome } from "../provider.ts";
import { eventTypePath, eventTypesPath, normaliseEventType } from "./event-types.ts";
import { judgeWrite } from "./judge-write.ts";

type Redact = (text: string) => string;

/** Sends `POST /event-type` once. The key makes a repetition safe for twelve hours: it replays the first success. */
export async function createEventType(
  client: ChangeClient,
  { key = "", attributes }: DesiredResource,
  idempotencyKey: string | undefined,
  redact: Redact,
  signal: AbortSignal,
): Promise<CreateOutcome> {
  const request = { method: "POST" as const, path: eventTypesPath };
  const body = { name: key, ...wireFields(attributes, {}) };
  const headers = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const outcome = await client.post({ path: eventTypesPath, body, rateClass: "unstated", headers }, signal);
  const judged = judgeWrite(request, outcome, redact);
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
  redact: Redact,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const request = { method: "PATCH" as const, path: eventTypePath(live.remoteId) };
  const body = wireFields(fields, live.attributes);
  const outcome = await client.change({ ...request, body, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite(request, outcome, redact));
}

/** Sends `DELETE /event-type/{name}`, which archives it. It is never expunged: that could not be undone. */
export async function archiveEventType(
  client: ChangeClient,
  { remoteId }: LiveResource,
  redact: Redact,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const request = { method: "DELETE" as const, path: eventTypePath(remoteId) };
  const outcome = await client.change({ ...request, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite(request, outcome, redact));
}

function toWriteOutcome(judged: ReturnType<typeof judgeWrite>): WriteOutcome {
  switch (judged.verdict) {
    case "accepted":
      return { outcome: "accepted" };
    case "missing":
      return { outcome: "gone" };
    case "conflict":
    case "rejected":
      return { outcome: "rejected", error: judged.error };
    case "unclear":
      return { outcome: "unclear", error: judged.error };
  }
}

/**
 * Attributes as the API takes them. `schemas` is one map there, replaced as a whole: the versions that exist come along,
 * a version whose value is null goes. An empty list of flags violates the vendor's schema, so none is null.
 */
function wireFields(fields: Readonly<Record<string, Json>>, live: Readonly<Record<string, Json>>): JsonObject {
  const wire: Record<string, Json> = {};
  const changed = Object.entries(fields).filter(([field]) => field.startsWith(schemaPrefix));
  for (const [field, value] of Object.entries(fields)) {
    if (!field.startsWith(schemaPrefix)) wire[field] = Array.isArray(value) && value.length === 0 ? null : value;
  }
  if (changed.length > 0) wire["schemas"] = mergeVersions(changed, live);
  return wire;
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
