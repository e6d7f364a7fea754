import type { Checked, Finding } from "./finding.ts";
import { childOf, entriesOf, withEntries } from "./located-node.ts";
import type { LocatedEntry, LocatedMap, LocatedNode } from "./located-node.ts";
import { didYouMean } from "../model/nearest-name.ts";

/** The names of the environments, in the order they were written. */
export function environmentNames(root: LocatedMap): readonly string[] {
  return entriesOf(childOf(root, "environments")).map((entry) => entry.key);
}

/** The tree with the chosen environment's patch over it (as it is without one), and without the section itself. */
export function applyEnvironment(root: LocatedMap, name: string | undefined): Checked<LocatedMap> {
  const base = withoutEnvironments(root);
  if (name === undefined) return { value: base, findings: [] };
  const patch = childOf(childOf(root, "environments"), name);
  if (patch === undefined) return { value: base, findings: [unknownEnvironment(root, name)] };
  if (patch.kind !== "map") return { value: base, findings: [] }; // an empty environment; another shape is the schema's to report
  const merged = mergePatch(base, patch);
  return { value: withoutEnvironments(merged), findings: [] };
}

/** JSON Merge Patch (RFC 7396): maps merge, null removes, anything else replaces. */
export function mergePatch(target: LocatedNode | undefined, patch: LocatedMap): LocatedMap {
  const entries = new Map<string, LocatedEntry>(target?.kind === "map" ? target.entries : []);
  for (const entry of patch.entries.values()) {
    const { key, keySpan, value } = entry;
    const old = entries.get(key);
    if (value.kind === "scalar" && value.value === null && value.isUnresolved !== true) entries.delete(key);
    else if (value.kind === "map") {
      entries.set(key, { key, keySpan: old?.keySpan ?? keySpan, value: mergePatch(old?.value, value) });
    } else entries.set(key, old === undefined ? entry : { ...old, value });
  }
  return { ...(target?.kind === "map" ? target : patch), entries };
}

function withoutEnvironments(root: LocatedMap): LocatedMap {
  if (!root.entries.has("environments")) return root;
  return withEntries(
    root,
    [...root.entries.values()].filter((entry) => entry.key !== "environments"),
  );
}

function unknownEnvironment(root: LocatedMap, name: string): Finding {
  const names = environmentNames(root);
  return {
    ruleId: "unknown-environment",
    message: `there is no environment "${name}"${didYouMean(name, names)}`,
    at: root.entries.get("environments")?.keySpan,
    help:
      names.length === 0 ? `declare it: environments: { ${name}: { ... } }` : `environments are: ${names.join(", ")}`,
  };
}
