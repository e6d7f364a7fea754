import { withEntries } from "./located-node.ts";
import type { LocatedEntry, LocatedNode } from "./located-node.ts";

/** The node with the value of one entry replaced; as it is when it is no map or has no such entry. */
export function mapEntry<T extends LocatedNode>(node: T, key: string, change: (value: LocatedNode) => LocatedNode): T {
  if (node.kind !== "map") return node;
  const entry = node.entries.get(key);
  if (entry === undefined) return node;
  const entries = new Map<string, LocatedEntry>(node.entries);
  entries.set(key, { ...entry, value: change(entry.value) });
  return { ...node, entries };
}

/** The node with the value of every entry replaced; as it is when it is no map. */
export function mapValues(node: LocatedNode, change: (value: LocatedNode) => LocatedNode): LocatedNode {
  if (node.kind !== "map") return node;
  return withEntries(
    node,
    [...node.entries.values()].map((entry) => ({ ...entry, value: change(entry.value) })),
  );
}
