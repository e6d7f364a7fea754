import type { SchemaError } from "../generated/validate-config.mjs";
import type { SchemaTarget } from "./schema-target.ts";
import type { Finding } from "./finding.ts";

const sinkKinds = ["envFile", "file", "command"] as const;

/** Says what is wrong with the shape of a sink: no kind, two kinds, or a key that belongs to another kind. */
export function describeSink(error: SchemaError, { node, keySpan }: SchemaTarget, see: string): Finding | undefined {
  if (node.kind !== "map") return undefined;
  const kinds = sinkKinds.filter((kind) => node.entries.has(kind));
  const help = "a sink is { envFile, name }, { file } or { command, verify? }";
  if (error.keyword === "oneOf") {
    const message =
      kinds.length === 0
        ? "this sink does not say where the token goes"
        : `a sink goes to one place, and this one names ${kinds.length}: ${kinds.join(", ")}`;
    return { ruleId: "bad-sink", message, at: secondKind(node.entries, kinds) ?? keySpan, help, see };
  }
  const { property, missingProperty } = error.params;
  if (kinds.length !== 1) return undefined; // the complaint above says it all
  const at = node.entries.get(String(property))?.keySpan ?? keySpan;
  const isNameMissing = property === "envFile";
  const message = isNameMissing
    ? `an envFile needs the "name" of the variable beside it`
    : `"${String(property)}" belongs to ${String(missingProperty)}, and this sink is a ${kinds[0] ?? ""}`;
  return { ruleId: "bad-sink", message, at, help, see };
}

function secondKind(
  entries: Extract<SchemaTarget["node"], { kind: "map" }>["entries"],
  kinds: readonly string[],
): SchemaTarget["keySpan"] | undefined {
  const spans = kinds.flatMap((kind) => entries.get(kind)?.keySpan ?? []);
  return spans.toSorted((a, b) => a.start - b.start)[1];
}
