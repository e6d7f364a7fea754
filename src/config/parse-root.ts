import type { Finding } from "./finding.ts";
import type { LocatedMap } from "./located-node.ts";
import { parseYaml } from "./parse-yaml.ts";
import { nounOfValue } from "./schema-words.ts";
import type { SourceText } from "./source-text.ts";

/** An empty file is an empty map; any other shape is refused. */
export function parseRoot(source: SourceText): {
  readonly root: LocatedMap | undefined;
  readonly findings: readonly Finding[];
} {
  const { value, findings } = parseYaml(source);
  if (value?.kind === "map") return { root: value, findings };
  const isEmpty = value === undefined || (value.kind === "scalar" && value.value === null);
  if (isEmpty) return { root: { kind: "map", source, start: 0, end: 0, entries: new Map() }, findings };
  const message = `a configuration is a map, and this file holds ${nounOfValue(value)}`;
  const finding: Finding = { ruleId: "wrong-type", message, at: value, see: "instaform explain configuration" };
  return { root: undefined, findings: [...findings, finding] };
}
