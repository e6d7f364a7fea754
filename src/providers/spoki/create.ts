import { KnownError } from "../../model/errors.ts";
import { isJsonObject, type JsonObject } from "../../model/json.ts";
import type { DesiredResource, LiveResource } from "../../model/resource.ts";
import type { CreateOutcome } from "../provider.ts";
import { typeNumbers } from "./custom-fields.ts";
import { listedKind, normaliserOf } from "./kind-lists.ts";
import { send, type WriteMeans } from "./send.ts";
import { submitTemplate, templateBody } from "./write-template.ts";
import { setExpands, webhookBody } from "./write-webhook.ts";

/**
 * Sends a create once. The vendor promises no idempotency, so nothing here is ever sent again. What needs a second
 * request (a template's submission, a webhook's expands) is sent when the first one is certain.
 */
export async function createResource(means: WriteMeans, desired: DesiredResource): Promise<CreateOutcome> {
  const { path } = listedKind(desired.kind);
  const judged = await send(means, "POST", path, bodyOf(desired));
  switch (judged.verdict) {
    case "accepted": {
      const live = tryNormalise(desired.kind, judged.body, means);
      if (live === undefined || !isWhatWasAskedFor(desired, live)) {
        const message = `POST ${path} answered ${judged.status}, but not with the ${desired.kind} that was asked for.`;
        return { outcome: "unclear", error: new KnownError(message, { exitCode: 10 }) };
      }
      const incomplete = await finish(means, desired, live);
      return { outcome: "created", live, ...(incomplete === undefined ? {} : { incomplete }) };
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

function bodyOf(desired: DesiredResource): JsonObject {
  const { kind, attributes } = desired;
  switch (kind) {
    case "custom-field": {
      const { type, ...fields } = attributes;
      return { ...fields, field_type: typeof type === "string" ? (typeNumbers[type] ?? 1) : 1 };
    }
    case "list":
      return { name: attributes["name"] ?? null };
    case "template":
      return templateBody(attributes);
    case "webhook":
      return webhookBody(desired);
    default:
      throw new Error(`cannot create kind ${kind}`);
  }
}

/** What else was declared: undefined when that is done, or nothing is. */
async function finish(
  means: WriteMeans,
  { kind, attributes }: DesiredResource,
  live: LiveResource,
): Promise<KnownError | undefined> {
  if (kind === "template" && attributes["state"] === "submitted")
    return problemOf(await submitTemplate(means, live.remoteId));
  const { expands } = attributes;
  if (kind === "webhook" && Array.isArray(expands) && expands.length > 0) {
    return problemOf(await setExpands(means, live.remoteId, expands));
  }
  return undefined;
}

function problemOf(judged: Awaited<ReturnType<typeof submitTemplate>>): KnownError | undefined {
  return judged.verdict === "accepted" ? undefined : judged.error;
}

/** An answer about something else says nothing about what became of the request. */
function isWhatWasAskedFor({ identity, attributes }: DesiredResource, live: LiveResource): boolean {
  if (identity.by === "id") return live.identity["name"] === attributes["name"];
  return identity.candidates.some(({ field, value }) => live.identity[field] === value);
}

function tryNormalise(kind: string, body: unknown, { register }: WriteMeans): LiveResource | undefined {
  if (!isJsonObject(body)) return undefined;
  try {
    return normaliserOf(kind, register)(`POST ${listedKind(kind).path}`, "the answer", body);
  } catch (error) {
    if (error instanceof KnownError) return undefined;
    throw error;
  }
}
