import { compareText } from "../model/diagnostic.ts";
import type { LockedEvent, LockedSpecs, LockedValue } from "./lock.ts";

/** Members of a JSON object in the order they are written: each is one line or a block of lines. */
export type Members = readonly (readonly [key: string, text: string])[];

/** A block with a member on each line, indented below `depth` levels. */
export function formatBlock(members: Members, depth: number): string {
  if (members.length === 0) return "{}";
  const indent = "  ".repeat(depth + 1);
  const lines = members.map(([key, text]) => `${indent}${JSON.stringify(key)}: ${text}`);
  return `{\n${lines.join(",\n")}\n${"  ".repeat(depth)}}`;
}

/** One line for one value; what is as plain as can be is left out. */
export function formatValue(value: LockedValue): string {
  const { dataType, isRequired, isReadOnly, isUnique, maxValues, maxLength } = value;
  const members = {
    dataType,
    ...(isRequired ? { required: true } : {}),
    ...(isReadOnly ? { readOnly: true } : {}),
    ...(isUnique ? { unique: true } : {}),
    ...(maxValues === 1 ? {} : { maxValues }),
    ...(maxLength === null ? {} : { maxLength }),
  };
  const parts = Object.entries(members).map(([key, member]) => `${JSON.stringify(key)}: ${JSON.stringify(member)}`);
  return `{ ${parts.join(", ")} }`;
}

/** An event: a line for each fact about it and for each of its parameters. */
export function formatEvent({ category, isAttribution, parameters }: LockedEvent, depth: number): string {
  const members: Members = [
    ...(category === undefined ? [] : [["category", JSON.stringify(category)] as const]),
    ...(isAttribution ? [["attribution", "true"] as const] : []),
    ...(parameters === undefined ? [] : [["parameters", formatBlock(formatValues(parameters), depth + 1)] as const]),
  ];
  return formatBlock(members, depth);
}

/** Specs as the members `attributes` and `events`. */
export function formatSpecs({ attributes, events }: LockedSpecs, depth: number): Members {
  const written = sortEntries(events).map(([uid, event]) => [uid, formatEvent(event, depth + 2)] as const);
  return [
    ["attributes", formatBlock(formatValues(attributes), depth + 1)],
    ["events", formatBlock(written, depth + 1)],
  ];
}

function formatValues(values: ReadonlyMap<string, LockedValue>): Members {
  return sortEntries(values).map(([key, value]) => [key, formatValue(value)] as const);
}

/** By code unit, so that every machine writes the same bytes. */
export function sortEntries<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].toSorted(([a], [b]) => compareText(a, b));
}
