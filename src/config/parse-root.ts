import type { Finding } from "./finding.ts";
import type { LocatedMap } from "./located-node.ts";
import { parseYaml } from "./parse-yaml.ts";
import { nounOfValue } from "./schema-words.ts";
import type { SourceText } from "./source-text.ts";

/** What one file holds. */
export interface ParsedFile {
  readonly source: SourceText;
  /** Undefined for a file that cannot be read; `findings` then say why. */
  readonly root: LocatedMap | undefined;
  readonly findings: readonly Finding[];
}

/** An empty file is an empty map; any other shape is refused. */
export function parseRoot(source: SourceText): ParsedFile {
  const { value, findings } = parseYaml(source);
  if (value?.kind === "map") return { source, root: value, findings };
  const isEmpty = value === undefined || (value.kind === "scalar" && value.value === null);
  if (isEmpty) return { source, root: { kind: "map", source, start: 0, end: 0, entries: new Map() }, findings };
  const message = `a configuration is a map, and this file holds ${nounOfValue(value)}`;
  const finding: Finding = { ruleId: "wrong-type", message, at: value, see: "instaform explain configuration" };
  return { source, root: undefined, findings: [...findings, finding] };
}
