import { validate } from "../generated/validate-config.mjs";
import type { SchemaError } from "../generated/validate-config.mjs";
import { configLimits } from "./config-limits.ts";
import { addressOfPath, isTokenPath, sectionOf } from "./config-paths.ts";
import { describeSchemaError } from "./describe-schema-error.ts";
import type { Finding } from "./finding.ts";
import { toJson, withEntries } from "./located-node.ts";
import type { LocatedMap, LocatedNode, Path } from "./located-node.ts";
import type { SchemaTarget } from "./schema-target.ts";
import type { Span } from "./source-text.ts";

/** Holds the tree against the schema and says what is wrong in our own words, at the exact place. */
export function checkSchema(root: LocatedMap, { isWhole }: { readonly isWhole: boolean }): readonly Finding[] {
  // Tokens are checked on their own, so that no complaint can quote one.
  if (validate(toJson(withoutTokens(root, [])))) return [];
  const findings: Finding[] = [];
  for (const error of validate.errors ?? []) {
    if (findings.length > configLimits.findings) break;
    const target = targetOf(root, error);
    // Another file, which could not be read, may hold what is missing here.
    if (target === undefined || (!isWhole && error.keyword === "required")) continue;
    const finding = describeSchemaError(error, target);
    const address = addressOfPath(target.path);
    if (finding !== undefined) findings.push(address === undefined ? finding : { ...finding, address });
  }
  return findings;
}

function withoutTokens(node: LocatedMap, path: Path): LocatedMap {
  if (path.length > 2) return node;
  const kept = [...node.entries.values()].filter((entry) => !isTokenPath([...path, entry.key]));
  return withEntries(
    node,
    kept.map((entry) =>
      entry.value.kind === "map" && (path.length > 0 || sectionOf(entry.key) !== undefined)
        ? { ...entry, value: withoutTokens(entry.value, [...path, entry.key]) }
        : entry,
    ),
  );
}

/** The node an error is about; undefined when a reference in it failed, which was reported already. */
function targetOf(root: LocatedMap, { instancePath }: SchemaError): SchemaTarget | undefined {
  const path: (string | number)[] = [];
  let node: LocatedNode = root;
  let keySpan: Span = { source: root.source, start: root.start, end: root.end };
  for (const segment of instancePath.split("/").slice(1)) {
    const step: { readonly node: LocatedNode; readonly keySpan: Span } | undefined = stepInto(node, decode(segment));
    if (step === undefined) return undefined;
    path.push(node.kind === "list" ? Number(segment) : decode(segment));
    ({ node, keySpan } = step);
  }
  return node.kind === "scalar" && node.isUnresolved === true ? undefined : { path, node, keySpan };
}

function stepInto(node: LocatedNode, key: string): { readonly node: LocatedNode; readonly keySpan: Span } | undefined {
  if (node.kind === "list") {
    const item = node.items[Number(key)];
    return item === undefined ? undefined : { node: item, keySpan: item };
  }
  const entry = node.kind === "map" ? node.entries.get(key) : undefined;
  return entry === undefined ? undefined : { node: entry.value, keySpan: entry.keySpan };
}

function decode(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}
