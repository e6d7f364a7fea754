import { jsonAnswer, refuse } from "../answer.ts";
import type { Route } from "../route.ts";
import { showProjectMetadata } from "../show-organization.ts";
import { showAttribute, showEventParameter, showEventType } from "../show-specs.ts";

/** What a project's contacts and events may contain. */
export const specRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/project/:project/specs/attributes",
    needs: "project",
    rateClass: "s",
    scopes: [],
    answer: (visit) => {
      const enabled = [...visit.project.attributes.values()].filter((attribute) => attribute.enabled);
      const metadata = showProjectMetadata(visit, visit.project);
      return jsonAnswer(200, { entities: enabled.map(showAttribute), metadata });
    },
  },
  {
    method: "GET",
    path: "/project/:project/specs/events",
    needs: "project",
    rateClass: "s",
    scopes: [],
    answer: ({ project }) => jsonAnswer(200, { entities: [...project.events.values()].map(showEventType) }),
  },
  {
    method: "GET",
    path: "/project/:project/specs/events/:type",
    needs: "project",
    rateClass: "s",
    scopes: [],
    answer: ({ project, parameter }) => {
      const event = project.events.get(parameter("type"));
      if (event === undefined) throw refuse(404, "The event type does not exist");
      return jsonAnswer(200, {
        entities: event.parameters.map(showEventParameter),
        metadata: { event: showEventType(event) },
      });
    },
  },
];
