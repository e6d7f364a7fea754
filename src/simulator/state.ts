import type { JsonObject } from "./json.ts";

/** A datasource's own token: good for that datasource's `stream/*` only. */
interface DatasourceToken {
  readonly id: string;
  readonly token: string;
  readonly title: string;
  readonly createdAt: string;
}

export interface Contact {
  readonly userId: string;
  readonly id: string;
  readonly audienceId: string;
  readonly data: JsonObject;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly sequence: number;
  readonly customTag: string | null;
}

export interface StoredEvent {
  readonly eventId: string;
  readonly userId: string;
  readonly type: string;
  readonly date: string;
  readonly parameters: JsonObject;
}

/** Only counters, data and what a person edits in the dashboard change after creation. */
export interface Datasource {
  readonly id: string;
  readonly uid: string;
  name: string;
  description: string | null;
  audienceTags: readonly string[] | null;
  tags: readonly string[];
  defaultCountry: string | null;
  locale: string;
  timezone: string;
  readonly type: string;
  readonly integration: string | null;
  deleted: boolean;
  token: DatasourceToken;
  readonly createdAt: string;
  updatedAt: string;
  /** Milliseconds since the epoch; null for what the seed brought. */
  readonly committedAt: number | null;
  /** List answers of the project since the creation; what a lag in requests is measured by. */
  listsSince: number;
  receivedContacts: number;
  receivedEvents: number;
  erroredContacts: number;
  readonly contacts: Map<string, Contact>;
  readonly events: Map<string, StoredEvent>;
}

export interface Attribute {
  readonly uid: string;
  readonly adhocUid: string | null;
  readonly displayLabel: string;
  readonly description: string;
  readonly dataType: string;
  readonly visualType: string;
  readonly enabled: boolean;
  readonly readonly: boolean;
  readonly visible: boolean;
  readonly unique: boolean;
  readonly custom: boolean;
  readonly internal: boolean;
  readonly multivalue: number;
  readonly mappeable: boolean;
  readonly eventBased: boolean;
  readonly important: boolean;
  readonly requiredInWebhook: boolean;
  readonly createdByDatasourceType: string | null;
  readonly createdByDatasourceUid: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface EventParameter {
  readonly parameter: string;
  readonly title: string;
  readonly description: string;
  readonly dataType: string;
  readonly visualType: string;
  readonly required: boolean;
  readonly multiValue: number;
  readonly maxLength: number | null;
  readonly icon: string;
}

export interface EventType {
  readonly uid: string;
  readonly name: string;
  readonly description: string;
  readonly category: string;
  readonly attribution: boolean;
  readonly automation: boolean;
  readonly important: boolean;
  readonly icon: string;
  readonly emoji: string;
  readonly parameters: readonly EventParameter[];
}

/** Kept as the API shows it: the simulator never changes a project's settings. */
export interface Project {
  readonly id: string;
  readonly uid: string;
  settings: JsonObject;
  readonly datasources: Map<string, Datasource>;
  readonly attributes: Map<string, Attribute>;
  readonly events: Map<string, EventType>;
  senders: readonly JsonObject[];
  segments: readonly Segment[];
  campaigns: readonly JsonObject[];
  automations: readonly JsonObject[];
}

interface Segment {
  readonly entity: JsonObject;
  readonly needsParameter: boolean;
}

/** A Product API token. */
export interface ApiToken {
  readonly id: string;
  readonly token: string;
  readonly title: string;
  readonly scopes: readonly string[];
  /** Project uids; null means all. */
  readonly projects: readonly string[] | null;
  readonly createdAt: string;
}

/** Everything the simulated platform remembers. Maps throughout: keys come from requests. */
export interface State {
  /** How many ids were given out; makes the next one deterministic. */
  idsGiven: number;
  readonly organization: JsonObject;
  readonly tokens: readonly ApiToken[];
  readonly acceptAnyToken: boolean;
  readonly projects: Map<string, Project>;
  /** What the platforms beside Instasent remember, by name. */
  readonly others: Record<string, JsonObject>;
}
