import { jsonAnswer, refuse } from "../answer.ts";
import { answerEnvelope, answerPush } from "../answer-push.ts";
import { pushContact } from "../push-contact.ts";
import { pushEvent } from "../push-event.ts";
import type { DatasourceVisit, Route } from "../route.ts";
import { showDatasource } from "../show-datasource.ts";
import { grantedScopes, showOrganization } from "../show-organization.ts";
import { showContact } from "../show-contact.ts";
import { streamSpecRoutes } from "./stream-specs.ts";

const base = "/project/:project/datasource/:datasource";
const read = { method: "GET", needs: "stream", rateClass: "other", scopes: ["PROJECT_DATASOURCE_READ"] } as const;
const write = {
  needs: "stream",
  rateClass: "other",
  scopes: ["PROJECT_DATASOURCE_READ", "PROJECT_AUDIENCE_WRITE"],
} as const;

/** The stream of one datasource: what is in it, and what goes in. */
export const streamRoutes: readonly Route[] = [
  {
    ...read,
    path: `${base}/stream`,
    answer: (visit: DatasourceVisit) => {
      const { datasource, project, caller } = visit;
      return jsonAnswer(200, {
        stream: { id: datasource.id, type: datasource.type, createdAt: datasource.createdAt },
        datasource: showDatasource(datasource),
        project: { id: project.id, uid: project.uid, name: project.settings["name"] ?? project.uid },
        organization: showOrganization(visit),
        token: { type: caller.kind === "api" ? "product" : "datasource", scopes: grantedScopes(caller) },
      });
    },
  },
  {
    ...read,
    needs: "datasource",
    path: `${base}/stats`,
    answer: ({ datasource }: DatasourceVisit) =>
      jsonAnswer(200, {
        contacts: { total: datasource.contacts.size, errored: datasource.erroredContacts },
        datasource: showDatasource(datasource),
      }),
  },
  ...streamSpecRoutes(base, read),
  {
    ...write,
    method: "POST",
    path: `${base}/stream/contacts`,
    answer: (visit: DatasourceVisit) => answerPush(visit, pushContact),
  },
  {
    ...write,
    method: "POST",
    path: `${base}/stream/events`,
    answer: (visit: DatasourceVisit) => answerPush(visit, pushEvent),
  },
  {
    ...read,
    path: `${base}/stream/contacts/:userId`,
    answer: ({ datasource, parameter }: DatasourceVisit) => {
      const contact = datasource.contacts.get(parameter("userId"));
      if (contact === undefined) throw refuse(404, "The contact does not exist");
      return jsonAnswer(200, { contact: showContact(contact) });
    },
  },
  { ...write, method: "DELETE", path: `${base}/stream/contacts/:userId`, answer: deleteContact },
  { ...write, method: "DELETE", path: `${base}/stream/events/:userId`, answer: deleteEvents },
];

/** For good, with everything the contact did. */
function deleteContact(visit: DatasourceVisit): ReturnType<typeof answerEnvelope> {
  const userId = visit.parameter("userId");
  if (!visit.datasource.contacts.has(userId)) throw refuse(404, "The contact does not exist");
  visit.datasource.contacts.delete(userId);
  return deleteEvents(visit);
}

function deleteEvents(visit: DatasourceVisit): ReturnType<typeof answerEnvelope> {
  const userId = visit.parameter("userId");
  for (const [id, event] of visit.datasource.events) {
    if (event.userId === userId) visit.datasource.events.delete(id);
  }
  visit.platform.commit();
  return answerEnvelope(visit, { errors: [], accepted: [{ position: 0, item: userId }], isDryRun: false });
}
