import type { GetClient } from "../../http/http-client.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource, LiveSecret } from "../../model/resource.ts";
import { Secret } from "../../model/secret.ts";
import { readFlag, readOptionalText, readText, readTexts, type Endpoint } from "../../http/read-shape.ts";

/** What registers secrets that an answer carried, so that they can be struck out of everything printed later. */
export type SecretRegister = (secret: Secret) => void;

/** A connection of one scope: how to read, where, and where to note secrets. */
export interface Connection {
  readonly client: GetClient;
  /** `/project/<uid>` with the uid encoded. */
  readonly base: string;
  readonly register: SecretRegister;
}

/**
 * A datasource as the API answers it. `description` null is empty text and `audienceTags` null is an empty list;
 * counters and timestamps are dropped because they move by themselves (reference: recorded list answers).
 */
export function normaliseDatasource(
  endpoint: Endpoint,
  field: string,
  entity: JsonObject,
  register: SecretRegister,
): LiveResource {
  const text = (key: string) => readOptionalText(endpoint, field, entity, key) ?? null;
  const id = readText(endpoint, field, entity, "id");
  const name = readText(endpoint, field, entity, "name");
  const uid = text("uid");
  const type = text("type");
  const createdAt = text("createdAt");
  const attributes: Record<string, Json> = {
    name,
    description: text("description") ?? "",
    audienceTags: readTexts(endpoint, field, entity, "audienceTags"),
    defaultCountry: text("defaultCountry"),
    locale: text("locale"),
    timezone: text("timezone"),
  };
  return {
    kind: "datasource",
    remoteId: id,
    label: name,
    identity: { name, id, ...(uid === null ? {} : { uid }), ...(type === null ? {} : { type }) },
    attributes,
    ...(createdAt === null ? {} : { createdAt }),
    isDeleted: readFlag(endpoint, field, entity, "deleted"),
    isOwn: true,
    secret: secretOf(entity, register),
  };
}

/** Registers the datasource's own token where an answer shows one, whatever is made of the answer afterwards. */
export function registerToken(entity: JsonObject, register: SecretRegister): Secret | undefined {
  const token = ownValue(entity, "token");
  const value = isJsonObject(token) ? ownValue(token, "token") : undefined;
  if (typeof value !== "string" || value === "") return undefined;
  const secret = new Secret(value);
  register(secret);
  return secret;
}

/** The datasource's own token; masks are told from values. */
function secretOf(entity: JsonObject, register: SecretRegister): LiveSecret {
  const secret = registerToken(entity, register);
  if (secret === undefined) return { status: "hidden", reason: "the API did not show the datasource's token" };
  const value = secret.reveal();
  if (/[*•…]{2,}|^\s|\s$/.test(value) || !/^[\x21-\x7e]+$/.test(value)) {
    return { status: "hidden", reason: "the API shows the datasource's token masked or malformed" };
  }
  return { status: "readable", secret };
}

/** An attribute spec; `readOnly`/`readonly` and `multiValue`/`multivalue` are one field each, labels are dropped. */
export function normaliseAttribute(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const uid = readText(endpoint, field, entity, "uid");
  const { displayLabel: _, description: __, readOnly, multiValue, ...rest } = entity;
  return {
    kind: "attribute",
    remoteId: uid,
    label: uid,
    identity: { uid },
    attributes: {
      ...rest,
      ...pick("readonly", ownValue(entity, "readonly") ?? readOnly),
      ...pick("multivalue", ownValue(entity, "multivalue") ?? multiValue),
    },
    isDeleted: false,
    isOwn: ownValue(entity, "custom") === true,
  };
}

/** An event spec, without labels. Its parameters are added by `withParameters`. */
export function normaliseEvent(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const uid = readText(endpoint, field, entity, "uid");
  const { name: _, description: __, icon: ___, emoji: ____, ...attributes } = entity;
  return { kind: "event", remoteId: uid, label: uid, identity: { uid }, attributes, isDeleted: false, isOwn: false };
}

/** The event with one attribute per parameter, `parameters.<key>`. */
export function withParameters(event: LiveResource, endpoint: Endpoint, specs: readonly JsonObject[]): LiveResource {
  const parameters = specs.map((spec, index): [string, Json] => {
    const name = readText(endpoint, `entities[${index}]`, spec, "parameter");
    const { parameter: _, title: __, description: ___, icon: ____, multivalue, ...rest } = spec;
    return [`parameters.${name}`, { ...rest, ...pick("multiValue", ownValue(spec, "multiValue") ?? multivalue) }];
  });
  return { ...event, attributes: { ...event.attributes, ...Object.fromEntries(parameters) } };
}

/** Kinds whose entities are open objects: all fields count, found by the named identity fields. */
export function normaliseOpen(
  kind: string,
  identityFields: readonly string[],
  labelField: string,
  idField: string,
): (endpoint: Endpoint, field: string, entity: JsonObject) => LiveResource {
  return (endpoint, field, entity) => {
    const remoteId = readText(endpoint, field, entity, idField);
    const identity = identityFields.flatMap((key) => {
      const value = readOptionalText(endpoint, field, entity, key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return {
      kind,
      remoteId,
      label: readOptionalText(endpoint, field, entity, labelField) ?? remoteId,
      identity: Object.fromEntries(identity),
      attributes: entity,
      isDeleted: readFlag(endpoint, field, entity, "deleted"),
      isOwn: true,
    };
  };
}

function pick(key: string, value: Json | undefined): JsonObject {
  return value === undefined ? {} : { [key]: value };
}
