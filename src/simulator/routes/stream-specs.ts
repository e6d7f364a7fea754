import { jsonAnswer, refuse } from "../answer.ts";
import type { DatasourceVisit, Route } from "../route.ts";
import { showEventParameter, showEventType, showStreamAttribute } from "../show-specs.ts";
import { listStreamEvents } from "../stream-events.ts";

type Common = Pick<Extract<Route, { needs: "stream" | "datasource" }>, "method" | "needs" | "rateClass" | "scopes">;

/** What one datasource may send. Wrapped as `specs`, spelled unlike the project's own specs. */
export function streamSpecRoutes(base: string, common: Common): readonly Route[] {
  return [
    {
      ...common,
      path: `${base}/stream/specs/attributes`,
      answer: ({ project }: DatasourceVisit) => {
        const enabled = [...project.attributes.values()].filter((attribute) => attribute.enabled);
        return jsonAnswer(200, { specs: enabled.map(showStreamAttribute) });
      },
    },
    {
      ...common,
      path: `${base}/stream/specs/events`,
      answer: ({ project, datasource }: DatasourceVisit) =>
        jsonAnswer(200, { specs: listStreamEvents(project, datasource).map(showEventType) }),
    },
    {
      ...common,
      path: `${base}/stream/specs/event-parameters/:type`,
      answer: ({ project, datasource, parameter }: DatasourceVisit) => {
        const event = listStreamEvents(project, datasource).find(({ uid }) => uid === parameter("type"));
        if (event === undefined) throw refuse(404, "The event type does not exist");
        return jsonAnswer(200, { specs: event.parameters.map(showEventParameter) });
      },
    },
  ];
}
