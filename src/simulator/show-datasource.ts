import type { JsonObject } from "./json.ts";
import type { Platform } from "./route.ts";
import type { Datasource } from "./state.ts";

/** A datasource as the API shows it. Its tags are write-only: no answer has ever carried them. */
export function showDatasource(datasource: Datasource): JsonObject {
  const lastAt = datasource.receivedContacts + datasource.receivedEvents > 0 ? datasource.updatedAt : null;
  return {
    id: datasource.id,
    uid: datasource.uid,
    name: datasource.name,
    description: datasource.description,
    type: datasource.type,
    integration: datasource.integration,
    deleted: datasource.deleted,
    priority: 0, // a number, although the published description says text
    locale: datasource.locale,
    timezone: datasource.timezone,
    defaultCountry: datasource.defaultCountry,
    audienceTags: datasource.audienceTags,
    uniqueDsfield: "_user_id",
    sequenceDate: null,
    projectAttributeMappings: null,
    sequence: 1,
    receivedContacts: datasource.receivedContacts,
    receivedEvents: datasource.receivedEvents,
    lastReceivedAt: lastAt,
    lastProcessedAt: lastAt,
    createdAt: datasource.createdAt,
    updatedAt: datasource.updatedAt,
  };
}

/** With its token: what create answers. */
export function showDatasourceWithToken(datasource: Datasource): JsonObject {
  return { ...showDatasource(datasource), token: { ...datasource.token } };
}

/** With as much of its token as this simulator lets anyone read again. */
export function showDatasourceAgain(datasource: Datasource, { options }: Pick<Platform, "options">): JsonObject {
  const shown = options.tokensReadable ?? true;
  if (shown === false) return showDatasource(datasource);
  if (shown === true) return showDatasourceWithToken(datasource);
  return { ...showDatasource(datasource), token: { ...datasource.token, token: maskToken(datasource.token.token) } };
}

export function maskToken(token: string): string {
  return `${"*".repeat(12)}${token.slice(-4)}`;
}
