import type { JsonObject } from "../json.ts";
import {
  dictionaryOf,
  flag,
  jsonObject,
  listOf,
  orNull,
  positive,
  recordOf,
  text,
  type Reader,
} from "../read-shape.ts";
import { giveApplicationId, giveIntegrationId } from "./give-svix-id.ts";
import type { SvixApplication, SvixEnvironment, SvixEventType, SvixState } from "./svix-state.ts";

const readEventType = recordOf({
  description: text,
  schemas: orNull(jsonObject),
  archived: flag,
  deprecated: flag,
  featureFlags: orNull(listOf(text)),
  groupName: orNull(text),
});

const readApplication = recordOf({
  name: text,
  integrations: listOf(recordOf({ name: text, featureFlags: listOf(text) }, ["name"])),
});

const readSvix = recordOf({
  /** Tokens that are good for the environment; every one is an environment of its own, with the same content at first. */
  tokens: listOf(text),
  /** By name. */
  eventTypes: dictionaryOf(readEventType),
  /** By uid. */
  applications: dictionaryOf(readApplication),
  /** The open-source server, which can do less. */
  selfHosted: flag,
  /** Most entries that a page holds, whatever is asked for. Default: the vendor's 250. */
  pageLimit: positive,
});

type SvixSeed = ReturnType<typeof readSvix>;

/** Checked here, kept as the JSON that it is. */
export const readSvixSeed: Reader<JsonObject> = (value, path) => readSvix(value, path) as unknown as JsonObject;

export function buildSvixState(seed: JsonObject, now: string): JsonObject {
  const {
    tokens = [],
    eventTypes = {},
    applications = {},
    selfHosted = false,
    pageLimit = 250,
  } = seed as unknown as SvixSeed; // what `readSvixSeed` let through
  let serial = 0;
  const built = Object.entries(applications).map(([uid, { name = uid, integrations = [] }]): SvixApplication => ({
    id: giveApplicationId((serial += 1)),
    uid,
    name,
    createdAt: now,
    updatedAt: now,
    integrations: integrations.map((each) => ({
      id: giveIntegrationId((serial += 1)),
      name: each.name,
      featureFlags: each.featureFlags ?? [],
      createdAt: now,
      updatedAt: now,
    })),
  }));
  const template: SvixEnvironment = {
    token: "",
    eventTypes: Object.entries(eventTypes).map(([name, fields]) => buildEventType(name, fields, now)),
    applications: built,
    serial,
    isSelfHosted: selfHosted,
    replays: [],
  };
  const state: SvixState = { template, environments: tokens.map((token) => ({ ...template, token })), pageLimit };
  return state;
}

type EventTypeSeed = ReturnType<typeof readEventType>;

/** With the vendor's defaults for what is not said. */
export function buildEventType(name: string, fields: EventTypeSeed, now: string): SvixEventType {
  return {
    name,
    description: fields.description ?? "",
    schemas: fields.schemas ?? null,
    archived: fields.archived ?? false,
    deprecated: fields.deprecated ?? false,
    featureFlags: fields.featureFlags ?? null,
    groupName: fields.groupName ?? null,
    createdAt: now,
    updatedAt: now,
  };
}
