import type { Json } from "../model/json.ts";
import type { Span } from "./source-text.ts";

/** A value from a file that knows where it was written. Trees are never changed, so parts of them may be shared. */
export type LocatedNode = LocatedMap | LocatedList | LocatedScalar;

export interface LocatedMap extends Span {
  readonly kind: "map";
  /** In the order they were written. */
  readonly entries: ReadonlyMap<string, LocatedEntry>;
}

export interface LocatedEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: LocatedNode;
}

interface LocatedList extends Span {
  readonly kind: "list";
  readonly items: readonly LocatedNode[];
}

export interface LocatedScalar extends Span {
  readonly kind: "scalar";
  readonly value: string | number | boolean | null;
  /** True for text whose reference could not be resolved: already reported, so nothing else is said about it. */
  readonly isUnresolved?: boolean;
}

/** Keys and list positions from the root down. */
export type Path = readonly (string | number)[];

/** The value below `key`, or undefined when `node` is no map or has no such key. */
export function childOf(node: LocatedNode | undefined, key: string): LocatedNode | undefined {
  return entryOf(node, key)?.value;
}

/** The entry `key` of a map. */
export function entryOf(node: LocatedNode | undefined, key: string): LocatedEntry | undefined {
  return node?.kind === "map" ? node.entries.get(key) : undefined;
}

/** The entries of a map; none for anything else. */
export function entriesOf(node: LocatedNode | undefined): readonly LocatedEntry[] {
  return node?.kind === "map" ? [...node.entries.values()] : [];
}

/** The text of a scalar that is text. */
export function textOf(node: LocatedNode | undefined): string | undefined {
  return node?.kind === "scalar" && typeof node.value === "string" && node.isUnresolved !== true
    ? node.value
    : undefined;
}

/** The same map with other entries. */
export function withEntries(map: LocatedMap, entries: Iterable<LocatedEntry>): LocatedMap {
  const byKey = new Map<string, LocatedEntry>();
  for (const entry of entries) byKey.set(entry.key, entry);
  return { ...map, entries: byKey };
}

/** The same map with `value` under `key`; a new key is placed at `keySpan`. */
export function withEntry(map: LocatedMap, key: string, value: LocatedNode, keySpan: Span): LocatedMap {
  const entries = new Map(map.entries);
  entries.set(key, { key, keySpan: map.entries.get(key)?.keySpan ?? keySpan, value });
  return { ...map, entries };
}

/** The plain value, without places. */
export function toJson(node: LocatedNode): Json {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(toJson);
    case "map":
      return mapToJson(node);
  }
}

/** `__proto__` becomes a member like any other, so that whoever checks the value sees it. */
function mapToJson({ entries }: LocatedMap): Json {
  const json: Record<string, Json> = {};
  for (const [key, entry] of entries) {
    const value = toJson(entry.value);
    if (key !== "__proto__") json[key] = value;
    else Object.defineProperty(json, key, { value, enumerable: true });
  }
  return json;
}
