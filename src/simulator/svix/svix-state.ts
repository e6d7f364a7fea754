import type { Json, JsonObject } from "../json.ts";

/** An event type as the vendor's document describes it, with everything that a caller may read. */
export type SvixEventType = {
  readonly name: string;
  readonly description: string;
  readonly schemas: JsonObject | null;
  readonly archived: boolean;
  readonly deprecated: boolean;
  readonly featureFlags: readonly string[] | null;
  readonly groupName: string | null;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** An integration, which has a key that nothing here ever shows. */
export type SvixIntegration = {
  readonly id: string;
  readonly name: string;
  readonly featureFlags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
};

export type SvixApplication = {
  readonly id: string;
  readonly uid: string;
  readonly name: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly integrations: readonly SvixIntegration[];
};

/** The first successful answer to an idempotency key, replayed for twelve hours. */
export type SvixReplay = {
  readonly key: string;
  readonly path: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly status: number;
  readonly body: Json;
};

/** What one token reaches. Lists, not objects: names come from requests. */
export type SvixEnvironment = {
  readonly token: string;
  readonly eventTypes: readonly SvixEventType[];
  readonly applications: readonly SvixApplication[];
  /** Ids given so far. */
  readonly serial: number;
  /** The open-source server: no integrations, one feature flag instead of a list, no groups. */
  readonly isSelfHosted: boolean;
  readonly replays: readonly SvixReplay[];
};

export type SvixState = {
  /** The environment that a token gets which the seed does not name. */
  readonly template: SvixEnvironment;
  readonly environments: readonly SvixEnvironment[];
  /** Most entries that a page holds, whatever is asked for. */
  readonly pageLimit: number;
};
