import type { JsonObject } from "./json.ts";
import { encodeState } from "./state-file.ts";
import type { Attribute, Contact, Datasource, Project, State, StoredEvent } from "./state.ts";

/** A datasource as the platform keeps it: with its token and its tags, which the API does not show. */
type DatasourceView = Readonly<Omit<Datasource, "contacts" | "events" | "listsSince">>;

/** Read access for tests. Projects are named by uid, datasources by id, uid or name. */
export interface StateView {
  /** Deleted ones and other kinds than the API's included. Throws on an unknown project. */
  datasources(project: string): readonly DatasourceView[];
  contacts(project: string, datasource: string): readonly Contact[];
  events(project: string, datasource: string): readonly StoredEvent[];
  attributes(project: string): readonly Attribute[];
  projects(): readonly string[];
  /** Everything, as plain JSON. Holds tokens. */
  toJson(): JsonObject;
}

export function buildStateView(read: () => State): StateView {
  return {
    datasources: (project) =>
      [...findProject(read(), project).datasources.values()].map(
        ({ contacts: _contacts, events: _events, listsSince: _lists, ...datasource }) => datasource,
      ),
    contacts: (project, datasource) => [...findDatasource(read(), project, datasource).contacts.values()],
    events: (project, datasource) => [...findDatasource(read(), project, datasource).events.values()],
    attributes: (project) => [...findProject(read(), project).attributes.values()],
    projects: () => [...read().projects.keys()],
    toJson: () => encodeState(read()),
  };
}

export function findProject(state: State, uid: string): Project {
  const project = state.projects.get(uid);
  if (project === undefined) throw new Error(`the simulator has no project "${uid}"`);
  return project;
}

export function findDatasource(state: State, project: string, named: string): Datasource {
  const found = [...findProject(state, project).datasources.values()].find((datasource) =>
    [datasource.id, datasource.uid, datasource.name].includes(named),
  );
  if (found === undefined) throw new Error(`project "${project}" of the simulator has no datasource "${named}"`);
  return found;
}
