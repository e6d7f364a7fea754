import type { Datasource, EventType, Project } from "./state.ts";

/** The event types a datasource may send: e-commerce ones only if it was created with that tag. */
export function listStreamEvents(project: Project, datasource: Datasource): readonly EventType[] {
  const isShop = datasource.tags.includes("ecommerce");
  return [...project.events.values()].filter((event) => isShop || event.category !== "ecommerce");
}
