import { isSection } from "./config-paths.ts";
import type { LocatedMap, LocatedNode } from "./located-node.ts";
import { mapEntry, mapValues } from "./map-node.ts";

/**
 * One form for what may be written in two: an empty section or entry (`senders:`, `_email:`) is an empty map, and a
 * single sink is a list of one.
 */
export function expandShortForms(root: LocatedMap): LocatedMap {
  let expanded = root;
  for (const key of ["vars", "rules", "environments"]) expanded = mapEntry(expanded, key, emptyAsMap);
  expanded = mapEntry(expanded, "defaults", (defaults) => mapValues(emptyAsMap(defaults), emptyAsMap));
  return mapEntry(expanded, "projects", (projects) => mapValues(emptyAsMap(projects), expandProject));
}

function expandProject(node: LocatedNode): LocatedNode {
  let project = emptyAsMap(node);
  if (project.kind !== "map") return project;
  for (const section of project.entries.keys()) {
    if (!isSection(section)) continue;
    project = mapEntry(project, section, (value) => {
      const entries = emptyAsMap(value);
      if (section === "expect") return entries;
      if (section === "datasources") return mapValues(entries, expandDatasource);
      return mapValues(entries, section === "events" ? expandEvent : emptyAsMap);
    });
  }
  return project;
}

function expandDatasource(node: LocatedNode): LocatedNode {
  return mapEntry(emptyAsMap(node), "token", (token) =>
    token.kind === "map" ? { ...token, kind: "list", items: [token] } : token,
  );
}

function expandEvent(node: LocatedNode): LocatedNode {
  return mapEntry(emptyAsMap(node), "parameters", (parameters) => mapValues(emptyAsMap(parameters), emptyAsMap));
}

function emptyAsMap(node: LocatedNode): LocatedNode {
  if (node.kind !== "scalar" || node.value !== null || node.isUnresolved === true) return node;
  const { source, start, end } = node;
  return { kind: "map", source, start, end, entries: new Map() };
}
