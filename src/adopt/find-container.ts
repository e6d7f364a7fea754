import type { LocatedEntry, LocatedMap, LocatedNode } from "../config/located-node.ts";
import { isAlias, isFlow } from "./text-ends.ts";

/** The innermost map on the way to `path` that a file has already. */
export interface Container {
  readonly file: number;
  readonly node: LocatedNode;
  /** The entry whose value it is; undefined for the whole file. */
  readonly entry: LocatedEntry | undefined;
  /** Keys of `path` that are still missing below it. */
  readonly missing: readonly string[];
  /** True when it stands inside braces. */
  readonly isInFlow: boolean;
  /** True when it, or something around it, is an alias: what is put there would show up elsewhere too. */
  readonly isShared: boolean;
}

/** The file that holds most of the path already, and there the one that holds most of it. */
export function findContainer(roots: readonly LocatedMap[], path: readonly string[]): Container | undefined {
  const found = roots.map((root, file) => walk(root, path, file));
  return found.reduce<Container | undefined>((best, each) => {
    if (best === undefined || each.missing.length < best.missing.length) return each;
    return each.missing.length === best.missing.length && sizeOf(each) > sizeOf(best) ? each : best;
  }, undefined);
}

function walk(root: LocatedMap, path: readonly string[], file: number): Container {
  let node: LocatedNode = root;
  let entry: LocatedEntry | undefined;
  let isInFlow = false;
  let isShared = false;
  for (const [depth, key] of path.entries()) {
    const next: LocatedEntry | undefined = node.kind === "map" ? node.entries.get(key) : undefined;
    if (next === undefined) return { file, node, entry, missing: path.slice(depth), isInFlow, isShared };
    isInFlow ||= isFlow(node);
    isShared ||= isAlias(next);
    node = next.value;
    entry = next;
  }
  return { file, node, entry, missing: [], isInFlow, isShared };
}

function sizeOf({ node }: Container): number {
  return node.kind === "map" ? node.entries.size : 0;
}
