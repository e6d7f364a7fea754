import { readFaults } from "./fault-format.ts";
import type { OtherPlatform } from "./other-platform.ts";
import { otherPlatforms } from "./other-platforms.ts";
import {
  count,
  dictionaryOf,
  flag,
  instant,
  jsonObject,
  listOf,
  oneOf,
  orNull,
  positive,
  recordOf,
  text,
} from "./read-shape.ts";
import { readAttribute, readEvent } from "./spec-format.ts";

const texts = listOf(text);

const readToken = recordOf(
  {
    token: text,
    title: text,
    /** Default: every scope. */
    scopes: texts,
    /** Project uids it is linked to. Default: all. */
    projects: texts,
  },
  ["token"],
);

const readDatasource = recordOf(
  {
    name: text,
    id: text,
    uid: text,
    description: orNull(text),
    audienceTags: orNull(texts),
    tags: texts,
    defaultCountry: orNull(text),
    locale: text,
    timezone: text,
    /** Anything but `dsapi` is invisible to the API. */
    type: text,
    integration: orNull(text),
    deleted: flag,
    /** The datasource's own token. */
    token: text,
    createdAt: instant,
  },
  ["name"],
);

const readSender = recordOf({ from: text, id: text, status: text, createdAt: instant }, ["from"]);
const readSegment = recordOf(
  {
    uid: text,
    name: text,
    type: text,
    createdAt: instant,
    /** A dynamic segment that cannot be listed without a value. */
    needsParameter: flag,
  },
  ["uid"],
);
const readCampaign = recordOf(
  { title: text, id: text, status: text, purpose: text, campaignAt: orNull(instant), createdAt: instant },
  ["title"],
);
const readAutomation = recordOf(
  { title: text, id: text, status: text, purpose: text, createdAt: instant, updatedAt: instant },
  ["title"],
);

const readProject = recordOf({
  id: text,
  name: text,
  description: orNull(text),
  locale: text,
  timezone: text,
  projectType: text,
  projectStatus: text,
  /** `_user_id` always belongs to them. */
  uniqueAttributes: texts,
  /** By the sender's `from`; the API shows its id. */
  defaultSmsSender: orNull(text),
  generalConfig: jsonObject,
  attributionConfig: orNull(jsonObject),
  createdAt: instant,
  updatedAt: instant,
  datasources: listOf(readDatasource),
  attributes: listOf(readAttribute),
  events: listOf(readEvent),
  senders: listOf(readSender),
  segments: listOf(readSegment),
  campaigns: listOf(readCampaign),
  automations: listOf(readAutomation),
});

const readOptions = recordOf({
  /** Whether list and view show a datasource's token; what create answers always shows it. */
  tokensReadable: oneOf<boolean | "masked">(true, false, "masked"),
  /** A created datasource appears in lists only after so many milliseconds. */
  listLagMs: count,
  /** Deleted datasources stay in lists and views, marked `deleted`. */
  includeDeleted: flag,
  /** A second datasource of the same name is a validation error. */
  uniqueNames: flag,
  /** Any project uid exists, with default settings. */
  anyProject: flag,
});

const readRates = recordOf({
  s: count,
  m: count,
  l: count,
  xl: count,
  other: count,
  /** How long a window is, in place of a minute. */
  windowMs: positive,
});

/** Each platform beside Instasent has a key of its own. */
const otherSeeds = mapReaders(otherPlatforms);

function mapReaders<Name extends string>(
  platforms: Readonly<Record<Name, OtherPlatform>>,
): Readonly<Record<Name, OtherPlatform["readSeed"]>> {
  const readers = Object.entries<OtherPlatform>(platforms).map(([name, { readSeed: read }]) => [name, read] as const);
  // One reader for each name that came in.
  return Object.fromEntries(readers) as Record<Name, OtherPlatform["readSeed"]>;
}

/** The whole seed. A top-level key that is left out is taken from the built-in seed. */
export const readSeed = recordOf({
  organization: recordOf({ name: text, id: text, plan: jsonObject, api: jsonObject, account: jsonObject }),
  tokens: listOf(readToken),
  /** Any bearer token is good for everything. */
  acceptAnyToken: flag,
  /** By uid. */
  projects: dictionaryOf(readProject),
  paging: recordOf({ defaultLimit: positive, maxLimit: positive }),
  /** Requests per minute (or other window) for each endpoint class; `other` are the endpoints of no stated class. */
  rates: readRates,
  options: readOptions,
  faults: readFaults,
  ...otherSeeds,
});

export type SimulatorSeed = ReturnType<typeof readSeed>;
export type SimulatorOptions = ReturnType<typeof readOptions>;
export type SimulatorRates = ReturnType<typeof readRates>;
export type ProjectSeed = ReturnType<typeof readProject>;
export type DatasourceSeed = ReturnType<typeof readDatasource>;
