import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { isJsonObject, type JsonObject } from "./json.ts";
import type { Datasource, Project, State } from "./state.ts";

const formatVersion = 1;

/** The state a file holds, or undefined when there is no file yet. */
export function readStateFile(path: string): State | undefined {
  let content: string;
  try {
    content = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
  let parsed: unknown;
  try {
    parsed = JSON.parse(content);
  } catch (error) {
    throw new Error(`${path}: not a simulator state file: it is not JSON`, { cause: error });
  }
  if (!isJsonObject(parsed) || parsed["formatVersion"] !== formatVersion || !isJsonObject(parsed["state"])) {
    throw new Error(`${path}: not a simulator state file of format ${formatVersion}`);
  }
  return decodeState(parsed["state"]);
}

/** Replaces the file in one step: a reader, or a crash, finds the state before or the one after. */
export function writeStateFile(path: string, state: State): void {
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${JSON.stringify({ formatVersion, state: encodeState(state) })}\n`, { mode: 0o600 });
  renameSync(temporary, path);
}

/** The state as plain JSON: maps become lists, their keys being part of the values. */
export function encodeState(state: State): JsonObject {
  const plain = {
    ...state,
    projects: [...state.projects.values()].map((project) => ({
      ...project,
      attributes: [...project.attributes.values()],
      events: [...project.events.values()],
      datasources: [...project.datasources.values()].map((datasource) => ({
        ...datasource,
        contacts: [...datasource.contacts.values()],
        events: [...datasource.events.values()],
      })),
    })),
  };
  return structuredClone(plain) as unknown as JsonObject; // holds nothing but JSON values once the maps are gone
}

type Listed<T> = { readonly [K in keyof T]: T[K] extends Map<string, infer V> ? readonly V[] : T[K] };

function decodeState(encoded: JsonObject): State {
  // Written by `encodeState`, checked by its format version; a file edited by hand is its author's risk.
  const state = encoded as unknown as Omit<State, "projects"> & { readonly projects: readonly Listed<Project>[] };
  const projects = state.projects.map((project): [string, Project] => [
    project.uid,
    {
      ...project,
      attributes: new Map(project.attributes.map((attribute) => [attribute.uid, attribute])),
      events: new Map(project.events.map((event) => [event.uid, event])),
      datasources: new Map(project.datasources.map((datasource) => [datasource.id, decodeDatasource(datasource)])),
    },
  ]);
  // Files of an earlier version know no other platforms.
  return { ...state, others: state.others ?? {}, projects: new Map(projects) };
}

function decodeDatasource(datasource: Datasource): Datasource {
  const listed = datasource as unknown as Listed<Datasource>; // as in `decodeState`
  return {
    ...datasource,
    contacts: new Map(listed.contacts.map((contact) => [contact.userId, contact])),
    events: new Map(listed.events.map((event) => [event.eventId, event])),
  };
}
