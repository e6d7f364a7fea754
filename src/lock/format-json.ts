import { compareText } from "../model/diagnostic.ts";
import { isJsonObject, type Json } from "../model/json.ts";
import { formatBlock, type Members } from "./format-specs.ts";

/** What is longer gets a line for each of its parts. */
const lineWidth = 100;

/**
 * Any JSON, the same bytes for the same value: keys sorted, and on one line what is plain, such as the schema of a value,
 * so that a reviewer sees a line for each fact.
 */
export function formatJson(value: Json, depth: number): string {
  if (isScalar(value)) return JSON.stringify(value);
  const isPlain = Array.isArray(value) ? value.every(isScalar) : Object.values(value).every(isFlat);
  const line = isPlain ? formatLine(value) : "";
  if (isPlain && line.length <= lineWidth) return line;
  if (isJsonObject(value)) {
    return formatBlock(
      sortMembers(value).map(([key, member]) => [key, formatJson(member, depth + 1)]),
      depth,
    );
  }
  const indent = "  ".repeat(depth + 1);
  const items = (value as readonly Json[]).map((item) => `${indent}${formatJson(item, depth + 1)}`); // no other is left
  return `[\n${items.join(",\n")}\n${"  ".repeat(depth)}]`;
}

/** Any JSON on one line. */
export function formatLine(value: Json): string {
  if (Array.isArray(value)) return `[${value.map((item: Json) => formatLine(item)).join(", ")}]`;
  if (!isJsonObject(value)) return JSON.stringify(value);
  return formatLineOf(sortMembers(value).map(([key, member]) => [key, formatLine(member)]));
}

/** Members as an object on one line. */
export function formatLineOf(members: Members): string {
  if (members.length === 0) return "{}";
  return `{ ${members.map(([key, text]) => `${JSON.stringify(key)}: ${text}`).join(", ")} }`;
}

/** The members of an object by code unit of their keys. */
export function sortMembers(object: Readonly<Record<string, Json>>): readonly (readonly [string, Json])[] {
  return Object.entries(object).toSorted(([a], [b]) => compareText(a, b));
}

function isScalar(value: Json): value is null | boolean | number | string {
  return typeof value !== "object" || value === null;
}

function isFlat(value: Json): boolean {
  return isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}
