import { childOf, withEntries } from "./located-node.ts";
import type { LocatedMap, LocatedNode } from "./located-node.ts";
import { mapEntry, mapValues } from "./map-node.ts";

/** Puts `defaults.datasource` under every datasource, field by field; the places stay those of the defaults. */
export function applyDefaults(root: LocatedMap): LocatedMap {
  const defaults = childOf(childOf(root, "defaults"), "datasource");
  if (defaults?.kind !== "map" || defaults.entries.size === 0) return root;
  return mapEntry(root, "projects", (projects) =>
    mapValues(projects, (project) =>
      mapEntry(project, "datasources", (datasources) => mapValues(datasources, (each) => putUnder(each, defaults))),
    ),
  );
}

function putUnder(datasource: LocatedNode, defaults: LocatedMap): LocatedNode {
  if (datasource.kind !== "map") return datasource;
  const missing = [...defaults.entries.values()].filter((entry) => !datasource.entries.has(entry.key));
  return withEntries(datasource, [...datasource.entries.values(), ...missing]);
}
