import type { SchemaError } from "../generated/validate-config.mjs";
import type { SchemaTarget } from "./schema-target.ts";
import { describeSink } from "./describe-sink-error.ts";
import type { Finding } from "./finding.ts";
import type { LocatedNode } from "./located-node.ts";
import { didYouMean } from "../model/nearest-name.ts";
import { nounOf, nounOfType, nounOfValue, labelOf, quoteValue } from "./schema-words.ts";
import { knownKeys, nearestStep, resolveNode } from "./walk-schema.ts";
import type { SchemaStep } from "./walk-schema.ts";

/** One complaint of the validator in our words; undefined for one that another complaint says better. */
export function describeSchemaError(error: SchemaError, target: SchemaTarget): Finding | undefined {
  const step = nearestStep(target.path);
  const see = `instaform explain ${step.name === "" ? "configuration" : step.name}`;
  if (error.propertyName !== undefined) return undefined; // `propertyNames` itself tells it
  switch (error.keyword) {
    case "additionalProperties":
      return describeUnknownKey(String(error.params["additionalProperty"]), target, step, see);
    case "required":
      return error.schemaPath.includes("/oneOf/") ? undefined : describeMissingKey(error, target, step, see);
    case "type":
      return describeWrongType(error, target, see);
    case "enum":
    case "const":
      return describeUnknownValue(target, step, see);
    case "propertyNames":
      return describeBadKey(String(error.params["propertyName"]), target, step, see);
    case "oneOf":
    case "dependentRequired":
      return describeSink(error, target, see);
    default:
      return describeBadValue(error, target, step, see);
  }
}

function describeUnknownKey(key: string, { node }: SchemaTarget, { schema }: SchemaStep, see: string): Finding {
  const known = knownKeys(schema) ?? [];
  const suggestion = didYouMean(key, known);
  return {
    ruleId: "unknown-key",
    message: `${quoteValue(key)} is not a key of ${nounOf(schema)}${suggestion}`,
    at: (node.kind === "map" ? node.entries.get(key)?.keySpan : undefined) ?? node,
    see,
    ...(suggestion === "" ? { help: `known keys: ${known.join(", ")}` } : {}),
  };
}

function describeMissingKey(error: SchemaError, target: SchemaTarget, { schema }: SchemaStep, see: string): Finding {
  const missing = String(error.params["missingProperty"]);
  const name = target.path.at(-1);
  const which = typeof name === "string" ? ` "${name}"` : "";
  const subject =
    target.path.length === 0 ? "the configuration" : `${nounOf(schema)}${which}`.replace(/^an? (?=.*")/, "");
  const isVersion = target.path.length === 0 && missing === "version";
  return {
    ruleId: "missing-key",
    message: `${subject} has no "${missing}"`,
    at: target.keySpan,
    help: isVersion ? "add the line: version: 1" : `add ${missing}: ...`,
    see,
  };
}

function describeWrongType(error: SchemaError, { path, node }: SchemaTarget, see: string): Finding {
  const { type } = error.params;
  const types = Array.isArray(type) ? type.map(String) : [String(type)];
  const isTextWanted = types.includes("string") && node.kind === "scalar" && node.value !== null;
  return {
    ruleId: "wrong-type",
    message: `${labelOf(path)}expected ${nounOfType(types)}, found ${nounOfValue(node)}`,
    at: node,
    see,
    ...(isTextWanted ? { help: `write it in quotes: "${writtenText(node)}"` } : {}),
  };
}

function describeUnknownValue({ path, node }: SchemaTarget, { schema }: SchemaStep, see: string): Finding {
  const allowed = (schema.enum ?? [schema.const ?? null]).map(String);
  const value = node.kind === "scalar" ? node.value : undefined;
  const found = value === undefined ? nounOfValue(node) : quoteValue(value);
  const suggestion = typeof value === "string" ? didYouMean(value, allowed) : "";
  return {
    ruleId: "unknown-value",
    message: `${labelOf(path)}${found} is not known here${suggestion}`,
    at: node,
    help: allowed.length === 1 ? `the only value is ${allowed[0] ?? ""}` : `one of: ${allowed.join(", ")}`,
    see,
  };
}

function describeBadKey(key: string, { node }: SchemaTarget, { schema }: SchemaStep, see: string): Finding {
  const reason = schema.propertyNames === undefined ? undefined : resolveNode(schema.propertyNames).patternErrorMessage;
  return {
    ruleId: "bad-key",
    message: `${quoteValue(key)} cannot be a key here: ${reason ?? "it is not allowed"}`,
    at: (node.kind === "map" ? node.entries.get(key)?.keySpan : undefined) ?? node,
    see,
  };
}

function describeBadValue(
  error: SchemaError,
  { path, node }: SchemaTarget,
  { schema }: SchemaStep,
  see: string,
): Finding {
  const { limit } = error.params;
  const reasons: Readonly<Record<string, string>> = {
    pattern: schema.patternErrorMessage ?? "it has the wrong form",
    minimum: `the least is ${String(limit)}`,
    maximum: `the most is ${String(limit)}`,
    minItems: "it needs at least one item",
  };
  const found = node.kind === "scalar" ? quoteValue(node.value) : nounOfValue(node);
  return {
    ruleId: "bad-value",
    message: `${labelOf(path)}${found} is not allowed: ${reasons[error.keyword] ?? "it does not fit"}`,
    at: node,
    see,
  };
}

/** What was written, so that `007` stays `007` in quotes. */
function writtenText(node: LocatedNode): string {
  return node.source.text.slice(node.start, Math.min(node.end, node.start + 80));
}
