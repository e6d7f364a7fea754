import { giveId, giveToken } from "./give-id.ts";
import type { DatasourceSeed } from "./seed-format.ts";
import type { Datasource, Project, State } from "./state.ts";

/** A datasource with the project's locale and timezone where its own are not given. */
export function buildDatasource(
  state: State,
  project: Project,
  seed: DatasourceSeed,
  time: { readonly now: string; readonly committedAt: number | null },
): Datasource {
  const id = seed.id ?? giveId(state);
  const createdAt = seed.createdAt ?? time.now;
  return {
    id,
    uid: seed.uid ?? `ds-${id.slice(-12)}`,
    name: seed.name,
    description: seed.description ?? null,
    audienceTags: seed.audienceTags === undefined ? [] : seed.audienceTags,
    tags: seed.tags ?? [],
    defaultCountry: seed.defaultCountry ?? null,
    locale: seed.locale ?? readSetting(project, "locale"),
    timezone: seed.timezone ?? readSetting(project, "timezone"),
    type: seed.type ?? "dsapi",
    integration: seed.integration ?? null,
    deleted: seed.deleted ?? false,
    token: { id: giveId(state), token: seed.token ?? giveToken(state), title: seed.name, createdAt },
    createdAt,
    updatedAt: createdAt,
    committedAt: time.committedAt,
    listsSince: 0,
    receivedContacts: 0,
    receivedEvents: 0,
    erroredContacts: 0,
    contacts: new Map(),
    events: new Map(),
  };
}

function readSetting(project: Project, key: "locale" | "timezone"): string {
  const value = project.settings[key];
  return typeof value === "string" ? value : "";
}
