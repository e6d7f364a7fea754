import { readText, type Endpoint } from "../../http/read-shape.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { Secret } from "../../model/secret.ts";
import { flagOf, known, objectsOf, readId, textOf, wordOf } from "./read-fields.ts";

type Register = (secret: Secret) => void;

export function normaliseTag(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  return found("tag", readId(endpoint, field, entity), name, { name }, { color: textOf(entity, "color") });
}

/** An automation's webhooks carry the secrets that start it. */
export function normaliseAutomation(
  endpoint: Endpoint,
  field: string,
  entity: JsonObject,
  register: Register,
): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  const webhooks = objectsOf(entity, "webhook_set");
  for (const webhook of webhooks) {
    const secret = textOf(webhook, "secret");
    if (secret !== undefined) register(new Secret(secret));
  }
  const hasWebhook = webhooks.some((webhook) => flagOf(webhook, "is_active") !== false);
  const attributes = { active: flagOf(entity, "is_active"), hasWebhook };
  return found("automation", readId(endpoint, field, entity), name, { name }, attributes);
}

const platforms = { "1": "whatsapp", "3": "sms-one-way" };
const channelStatuses = {
  "1": "onboarding",
  "2": "connected",
  "3": "active",
  "4": "disconnected",
  onboarding_started: "onboarding",
};
const qualities = { "0": "unknown", "1": "green", "2": "yellow", "3": "red" };
const phoneStatuses = Object.fromEntries(
  "unknown pending offline flagged connected rate-limited warned restricted integrity-violation banned deleted"
    .split(" ")
    .map((word, number) => [String(number), word]),
);

/** A channel is found by its identifier, exactly as Spoki writes it. */
export function normaliseChannel(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const id = readId(endpoint, field, entity);
  const name = textOf(entity, "name");
  const identifier = textOf(entity, "identifier") ?? textOf(entity, "phone");
  return found("channel", id, identifier ?? name ?? id, identifier === undefined ? {} : { identifier }, {
    name,
    platform: wordOf(entity, "platform", platforms),
    status: wordOf(entity, "status", channelStatuses),
    phoneStatus: wordOf(entity, "phone_status", phoneStatuses),
    quality: wordOf(entity, "quality_score", qualities),
    primary: flagOf(entity, "is_primary"),
  });
}

/** A member is found by e-mail address; a service user, whose address is made up, by first name. */
export function normaliseRole(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const id = readId(endpoint, field, entity);
  const user = ownValue(entity, "user");
  const person: JsonObject = isJsonObject(user) ? user : {};
  const member = flagOf(person, "is_service") === true ? textOf(person, "firstname") : textOf(person, "email");
  const attributes = { role: textOf(entity, "role"), active: flagOf(entity, "is_active") };
  return found("role", id, member ?? id, member === undefined ? {} : { member }, attributes);
}

export function normaliseAccount(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const id = readId(endpoint, field, entity);
  const name = textOf(entity, "name");
  return found("account", id, name ?? id, name === undefined ? {} : { name }, {
    name,
    timezone: textOf(entity, "timezone"),
    defaultLanguage: textOf(entity, "default_language"),
    defaultPrefix: textOf(entity, "default_prefix"),
    active: flagOf(entity, "is_active"),
    lowCreditAlert: flagOf(entity, "has_low_credit_alert"),
  });
}

function found(
  kind: string,
  remoteId: string,
  label: string,
  identity: Readonly<Record<string, string>>,
  attributes: Readonly<Record<string, Json | undefined>>,
): LiveResource {
  return { kind, remoteId, label, identity, attributes: known(attributes), isDeleted: false, isOwn: true };
}
