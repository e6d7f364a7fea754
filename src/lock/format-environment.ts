import { formatJson, formatLineOf } from "./format-json.ts";
import { formatBlock, sortEntries } from "./format-specs.ts";
import type { LockedEnvironment, LockedEventType } from "./lock.ts";

/** An environment: a line for each property of each schema, and for each event type that has none. */
export function formatEnvironment({ eventTypes }: LockedEnvironment, depth: number): string {
  const written = sortEntries(eventTypes).map(([name, type]) => [name, formatEventType(type, depth + 2)] as const);
  return formatBlock([["eventTypes", formatBlock(written, depth + 1)]], depth);
}

function formatEventType({ isArchived, schemas }: LockedEventType, depth: number): string {
  const head = isArchived ? [["archived", "true"] as const] : [];
  if (schemas.size === 0) return formatLineOf(head);
  const versions = sortEntries(schemas).map(([version, schema]) => [version, formatJson(schema, depth + 2)] as const);
  return formatBlock([...head, ["schemas", formatBlock(versions, depth + 1)]], depth);
}
