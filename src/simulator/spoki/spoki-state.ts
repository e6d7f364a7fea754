import type { Json, JsonObject } from "../json.ts";

/** Anything with an id that is stored as it is shown. */
export type SpokiEntity = JsonObject & { readonly id: number };

/** One language of a template. Statuses are numbers when written and words when read. */
export type SpokiLanguage = {
  readonly id: number;
  readonly language: string;
  readonly status: number;
  readonly rejectionReason: string | null;
  readonly header: JsonObject | null;
  readonly body: JsonObject | null;
  readonly footer: JsonObject | null;
  readonly buttons: readonly JsonObject[];
  readonly carousel: readonly Json[];
  readonly headerMedia: number | null;
  readonly examples: JsonObject;
  /** Milliseconds since the epoch at which its review ends; null when it is not under review. */
  readonly reviewedAt: number | null;
};

export type SpokiTemplate = {
  readonly id: number;
  readonly name: string;
  readonly category: string;
  readonly subcategory: string | null;
  readonly groups: readonly Json[];
  /** Names of the automations that send it. */
  readonly usedBy: readonly string[];
  readonly languages: readonly SpokiLanguage[];
};

/** A custom field as shown, with the automations that use it, which is not shown. */
export type SpokiField = { readonly shown: SpokiEntity; readonly usedBy: readonly string[] };

/** What one key reaches. Lists, not objects: names come from requests. */
export type SpokiAccount = {
  readonly token: string;
  readonly nextId: number;
  readonly customFields: readonly SpokiField[];
  readonly lists: readonly SpokiEntity[];
  readonly templates: readonly SpokiTemplate[];
  readonly webhooks: readonly SpokiEntity[];
  /** By path segment: what can only be read. */
  readonly fixed: { readonly [segment: string]: readonly SpokiEntity[] };
  /** What was asked in the present minute, by endpoint. */
  readonly windows: readonly { readonly endpoint: string; readonly startedAt: number; readonly used: number }[];
};

/** How the platform behaves where its document leaves it open. */
export type SpokiHabits = {
  readonly pageSize: number;
  /** Lists, by path segment, that are answered as bare arrays. */
  readonly bare: readonly string[];
  /** Whether reading a template tells the ids of its languages. */
  readonly showsLanguageIds: boolean;
  /** Whether a second field, list or template of one name is refused. */
  readonly uniqueNames: boolean;
  /** Whether the account can submit templates at all. */
  readonly hasProvider: boolean;
  /** How long WhatsApp takes, in milliseconds. */
  readonly reviewMs: number;
  /** Reasons by the name of the template that is rejected. */
  readonly rejects: { readonly [name: string]: string };
  /** Requests per minute in place of the documented ones, by endpoint. */
  readonly rates: { readonly [endpoint: string]: number };
};

export type SpokiState = {
  /** The account that a key gets which the seed does not name. */
  readonly template: SpokiAccount;
  readonly accounts: readonly SpokiAccount[];
  readonly habits: SpokiHabits;
};

/** One request to an account, and what the platform is like. */
export interface SpokiVisit {
  readonly account: SpokiAccount;
  readonly habits: SpokiHabits;
  readonly now: number;
}
