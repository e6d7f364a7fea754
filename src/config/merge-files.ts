import { addressOfPath, isAddressPath } from "./config-paths.ts";
import type { Checked, Finding } from "./finding.ts";
import { withEntries } from "./located-node.ts";
import type { LocatedEntry, LocatedMap, LocatedNode, Path } from "./located-node.ts";

/** One tree out of many, by key. What two files declare is a finding that shows both places; the first one counts. */
export function mergeFiles(roots: readonly [LocatedMap, ...LocatedMap[]]): Checked<LocatedMap> {
  const findings: Finding[] = [];
  return { value: mergeMaps(roots, [], findings), findings };
}

/** Looks at every entry once, however many files there are. */
function mergeMaps(maps: readonly [LocatedMap, ...LocatedMap[]], path: Path, findings: Finding[]): LocatedMap {
  const [first] = maps;
  if (maps.length === 1) return first;
  const groups = new Map<string, [LocatedEntry, ...LocatedEntry[]]>();
  for (const map of maps) {
    for (const entry of map.entries.values()) {
      const group = groups.get(entry.key);
      if (group === undefined) groups.set(entry.key, [entry]);
      else group.push(entry);
    }
  }
  return withEntries(
    first,
    [...groups.values()].map((group) => mergeEntries(group, [...path, group[0].key], findings)),
  );
}

function mergeEntries(
  group: readonly [LocatedEntry, ...LocatedEntry[]],
  path: Path,
  findings: Finding[],
): LocatedEntry {
  const [first, ...others] = group;
  if (others.every((other) => isSameVersion(path, first.value, other.value))) return first;
  const values = group.map((entry) => entry.value);
  if (!isAddressPath(path) && values.every(isMapOrEmpty)) {
    const [map, ...maps] = values.filter((value) => value.kind === "map");
    return map === undefined ? first : { ...first, value: mergeMaps([map, ...maps], path, findings) };
  }
  for (const other of others) findings.push(describeSecond(path, first, other));
  return first;
}

function isMapOrEmpty(node: LocatedNode): boolean {
  return node.kind === "map" || (node.kind === "scalar" && node.value === null);
}

/** Every file may say which version of the format it is written in. */
function isSameVersion(path: Path, a: LocatedNode, b: LocatedNode): boolean {
  return (
    path.length === 1 && path[0] === "version" && a.kind === "scalar" && b.kind === "scalar" && a.value === b.value
  );
}

function describeSecond(path: Path, first: LocatedEntry, second: LocatedEntry): Finding {
  const address = isAddressPath(path) ? addressOfPath(path) : undefined;
  return {
    ruleId: "declared-twice",
    message: `${address ?? `"${path.join(".")}"`} is declared twice`,
    at: second.keySpan,
    help: "keep one of them",
    related: [{ message: "first here", at: first.keySpan }],
    ...(address === undefined ? {} : { address }),
  };
}
