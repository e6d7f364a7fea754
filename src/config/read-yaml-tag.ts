import type { Finding } from "./finding.ts";
import type { SourceText } from "./source-text.ts";

/** Tags that say what the core schema would say anyway, or that a scalar is text. */
const coreTags = {
  str: "scalar",
  int: "scalar",
  float: "scalar",
  bool: "scalar",
  null: "scalar",
  map: "map",
  seq: "list",
};

/** A node's tag by its short name (undefined without one), or why it is refused. */
export function readTag(
  source: SourceText,
  { tagStart, tagEnd }: { readonly tagStart: number; readonly tagEnd: number },
  kind: "scalar" | "map" | "list",
): { readonly name: string | undefined; readonly finding?: Finding } {
  if (tagStart === -1) return { name: undefined };
  const written = source.text.slice(tagStart, tagEnd);
  if (written === "!") return { name: kind === "scalar" ? "str" : undefined };
  const name = /^(?:!!|!<tag:yaml\.org,2002:)([a-z]+)>?$/.exec(written)?.[1] ?? "";
  if (Object.entries(coreTags).some(([tag, tagKind]) => tag === name && tagKind === kind)) return { name };
  return {
    name: undefined,
    finding: {
      ruleId: "yaml-feature",
      message: "tags are not supported",
      at: { source, start: tagStart, end: tagEnd },
      help: "write the value without a tag",
    },
  };
}
