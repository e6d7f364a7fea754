import { isJsonObject, type Json, type JsonObject } from "../model/json.ts";
import { formatKey, formatScalar } from "./format-scalar.ts";

/** Longer than this, a map or list is written over several lines. */
const widest = 100;

/** A map entry as lines of block style, the first one at `indent`; what is flat and short stays on one line. */
export function formatEntry(key: string, value: Json, indent: string, step: string): readonly string[] {
  const lead = `${indent}${formatKey(key)}:`;
  const flow = `${lead} ${formatFlow(value)}`;
  if (typeof value !== "object" || value === null || isEmpty(value)) return [flow];
  if (isFlat(value) && flow.length <= widest) return [flow];
  return [lead, ...formatBlock(value, indent + step, step)];
}

/** The members of a map or the items of a list, each on lines of its own. */
export function formatBlock(value: JsonObject | readonly Json[], indent: string, step: string): readonly string[] {
  if (!isJsonObject(value)) return value.map((item) => `${indent}- ${formatFlow(item)}`);
  return Object.entries(value).flatMap(([key, item]) => formatEntry(key, item, indent, step));
}

/** In YAML's flow style, on one line. */
export function formatFlow(value: Json): string {
  if (isJsonObject(value)) {
    const members = Object.entries(value).map(([key, item]) => `${formatKey(key)}: ${formatFlow(item)}`);
    return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
  }
  if (typeof value === "object" && value !== null) return `[${value.map(formatFlow).join(", ")}]`;
  return formatScalar(value);
}

function isEmpty(value: JsonObject | readonly Json[]): boolean {
  return Object.keys(value).length === 0;
}

function isFlat(value: JsonObject | readonly Json[]): boolean {
  return Object.values(value).every((item) => typeof item !== "object" || item === null);
}
