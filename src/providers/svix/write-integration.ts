import type { ChangeClient } from "../../http/http-client.ts";
import { KnownError } from "../../model/errors.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import { judgeWrite, toWriteOutcome } from "../judge-write.ts";
import type { CreateOutcome, UpdateOrder, WriteOutcome } from "../provider.ts";
import { integrationPath, integrationsPath, normaliseIntegration, splitRemoteId } from "./integrations.ts";
import { judgeRefusal } from "./judge-refusal.ts";

interface Writing {
  readonly redact: (text: string) => string;
}

/** Sends `POST /app/{app}/integration` once. Names may repeat there, so only the key keeps a repetition from counting. */
export async function createIntegration(
  client: ChangeClient,
  { attributes }: DesiredResource,
  idempotencyKey: string | undefined,
  { redact }: Writing,
  signal: AbortSignal,
): Promise<CreateOutcome> {
  const application = textOf(attributes, "application");
  const path = integrationsPath(application);
  const body = wireBody(attributes, {});
  const headers = idempotencyKey === undefined ? {} : { "idempotency-key": idempotencyKey };
  const outcome = await client.post({ path, body, rateClass: "unstated", headers }, signal);
  const judged = judgeWrite({ method: "POST", path }, outcome, redact, judgeRefusal);
  switch (judged.verdict) {
    case "accepted": {
      const live = tryNormalise(path, application, judged.body);
      if (live !== undefined && live.attributes["name"] === body["name"]) return { outcome: "created", live };
      const message = `POST ${path} answered ${judged.status}, but not with the integration that was asked for.`;
      return { outcome: "unclear", error: new KnownError(message, { exitCode: 10 }) };
    }
    case "missing": {
      const message = `The application "${application}" does not exist: ${judged.error.message}`;
      const help = "Create the application, or correct `application:`. Then: instaform plan";
      const error = new KnownError(message, { exitCode: judged.error.exitCode, help });
      return { outcome: "rejected", error, isDocumented: true };
    }
    case "conflict":
      return { outcome: "conflict", error: judged.error };
    case "in-use":
    case "rejected":
      return { outcome: "rejected", error: judged.error, isDocumented: true };
    case "unclear":
      return { outcome: "unclear", error: judged.error };
  }
}

/** Sends `PUT /app/{app}/integration/{id}`, which replaces everything: what does not change goes back as it is live. */
export async function updateIntegration(
  client: ChangeClient,
  { live, fields }: UpdateOrder,
  { redact }: Writing,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const path = pathOf(live);
  const body = wireBody(fields, live.attributes);
  const outcome = await client.change({ method: "PUT", path, body, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite({ method: "PUT", path }, outcome, redact, judgeRefusal));
}

/** Sends `DELETE /app/{app}/integration/{id}`: it is gone for good, and its key with it. */
export async function deleteIntegration(
  client: ChangeClient,
  live: LiveResource,
  { redact }: Writing,
  signal: AbortSignal,
): Promise<WriteOutcome> {
  const path = pathOf(live);
  const outcome = await client.change({ method: "DELETE", path, rateClass: "unstated" }, signal);
  return toWriteOutcome(judgeWrite({ method: "DELETE", path }, outcome, redact, judgeRefusal));
}

function pathOf({ attributes, remoteId }: LiveResource): string {
  return integrationPath(textOf(attributes, "application"), splitRemoteId(remoteId).id);
}

/** The name and the flags, changed or live. An empty list violates the vendor's schema, so none is left out. */
function wireBody(fields: Readonly<Record<string, Json>>, live: Readonly<Record<string, Json>>): JsonObject {
  const name = ownValue(fields, "name") ?? ownValue(live, "name") ?? "";
  const flags = ownValue(fields, "featureFlags") ?? ownValue(live, "featureFlags");
  return { name, ...(Array.isArray(flags) && flags.length > 0 ? { featureFlags: flags } : {}) };
}

/** The API shows a key only by making a new one, so that is left to a person. */
export function howToGetKey({ attributes, remoteId }: LiveResource): string {
  const path = integrationPath(textOf(attributes, "application"), splitRemoteId(remoteId).id);
  return `its key is only shown when it is rotated: POST ${path}/key/rotate`;
}

function textOf(attributes: Readonly<Record<string, Json>>, field: string): string {
  const value = ownValue(attributes, field);
  return typeof value === "string" ? value : "";
}

function tryNormalise(path: string, application: string, body: unknown): LiveResource | undefined {
  try {
    return isJsonObject(body) ? normaliseIntegration(`POST ${path}`, "the answer", application, body) : undefined;
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}
