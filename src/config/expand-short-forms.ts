import { configSections, type ConfigSection } from "../generated/config-sections.ts";
import { declaringKey } from "./config-paths.ts";
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
  for (const section of configSections) {
    expanded = mapEntry(expanded, section.section, (scopes) =>
      mapValues(emptyAsMap(scopes), (scope) => expandScope(section, scope)),
    );
  }
  return expanded;
}

/** What an entry of a kind may be written shorter than its empty form. */
const expandEntry: Readonly<Record<string, (node: LocatedNode) => LocatedNode>> = {
  datasource: expandDatasource,
  event: expandEvent,
};

function expandScope(section: ConfigSection, node: LocatedNode): LocatedNode {
  let scope = emptyAsMap(node);
  if (scope.kind !== "map") return scope;
  for (const key of scope.entries.keys()) {
    const declares = declaringKey(section, key);
    if (declares === undefined) continue;
    scope = mapEntry(scope, key, (value) => {
      const entries = emptyAsMap(value);
      return declares.isSingle === true ? entries : mapValues(entries, expandEntry[declares.kind] ?? emptyAsMap);
    });
  }
  return scope;
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
