import { buildAttribute } from "./build-specs.ts";
import { checkContact } from "./check-contact.ts";
import { formatTime } from "./format-time.ts";
import { giveAudienceId, giveId } from "./give-id.ts";
import type { JsonObject } from "./json.ts";
import type { DatasourceVisit } from "./route.ts";
import type { Project } from "./state.ts";

const audienceIdPattern = /^[a-zA-Z0-9]{28}-\d{3}$/u;

/** Stores one contact, or says what is wrong with it. A dry run only says. */
export function pushContact(item: JsonObject, visit: DatasourceVisit, isDryRun: boolean): string | undefined {
  const { platform, project, datasource } = visit;
  const checked = checkContact(item, project.attributes);
  if (!checked.isValid) {
    if (!isDryRun) datasource.erroredContacts += 1;
    return checked.error;
  }
  const { userId } = checked;
  const before = datasource.contacts.get(userId);
  // An audience id in place of a user id forces the merge onto that contact, but only for a new one.
  const isOverride = before === undefined && audienceIdPattern.test(userId);
  if (isOverride && !hasAudienceContact(project, userId)) return `audience contact "${userId}" does not exist`;
  if (isDryRun) return undefined;

  const now = formatTime(platform.now());
  for (const uid of checked.unknown) {
    const madeBy = { createdByDatasourceType: datasource.type, createdByDatasourceUid: datasource.uid };
    project.attributes.set(uid, buildAttribute({ uid, dataType: "string", custom: true, ...madeBy }, now));
  }
  datasource.receivedContacts += 1;
  datasource.updatedAt = now;
  datasource.contacts.set(userId, {
    userId,
    id: before?.id ?? giveId(platform.state),
    audienceId: before?.audienceId ?? (isOverride ? userId : giveAudienceId(platform.state)),
    data: { ...before?.data, ...item },
    createdAt: before?.createdAt ?? now,
    updatedAt: now,
    sequence: 1,
    customTag: before?.customTag ?? (isOverride ? "instasent-api-override" : null),
  });
  return undefined;
}

function hasAudienceContact(project: Project, audienceId: string): boolean {
  return [...project.datasources.values()].some((datasource) =>
    [...datasource.contacts.values()].some((contact) => contact.audienceId === audienceId),
  );
}
