import { isJsonObject, type Json } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import { bodies, child, listed, type Part, type ReadParts } from "../payload-parts.ts";
import { bulkStream, eventStream, memberStream, userStream } from "./attentive-contract.ts";

/** Users: the body itself, or each of the bulk call. */
export const users: ReadParts = (item, stream) => {
  if (stream === bulkStream) return listed(bodies(item, stream), "users");
  return stream === userStream ? bodies(item, stream) : [];
};

/** Events: the body itself, or each of a batch. */
export const events: ReadParts = (item, stream) => {
  if (stream !== eventStream) return [];
  return Object.hasOwn(item, "events") ? listed(bodies(item, stream), "events") : bodies(item, stream);
};

export const members: ReadParts = (item, stream) =>
  stream === memberStream ? listed(bodies(item, stream), "members") : [];

/** Everything that names a person: identifiers of users, users of events, members of a segment. */
export const identifiers: ReadParts = (item, stream) => [
  ...child(users(item, stream), "identifiers"),
  ...child(events(item, stream), "user"),
  ...members(item, stream),
];

export const customIdentifiers: ReadParts = (item, stream) =>
  listed(child(users(item, stream), "identifiers"), "customIdentifiers");

export const builtIns: ReadParts = (item, stream) => child(users(item, stream), "attributes");

export const demographics: ReadParts = (item, stream) => child(builtIns(item, stream), "demographic");
export const locations: ReadParts = (item, stream) => child(builtIns(item, stream), "location");
export const locales: ReadParts = (item, stream) => child(builtIns(item, stream), "locale");

export const customs: ReadParts = (item, stream) => child(builtIns(item, stream), "custom");

export const subscriptions: ReadParts = (item, stream) => listed(users(item, stream), "subscriptions");

export const properties: ReadParts = (item, stream) => child(events(item, stream), "properties");

/** Everything whose keys people choose. */
export const named: ReadParts = (item, stream) => [...customs(item, stream), ...properties(item, stream)];

export const allIdentifiers: ReadParts = (item, stream) => [
  ...identifiers(item, stream),
  ...customIdentifiers(item, stream),
];

/** Every key at any depth below a part, with its value. */
export function* deepEntries({ value, path }: Part): Generator<readonly [key: string, value: Json, path: PayloadPath]> {
  for (const [key, item] of Object.entries(value)) {
    yield [key, item, [...path, key]];
    yield* below(item, [...path, key]);
  }
}

function* below(value: Json, path: PayloadPath): Generator<readonly [string, Json, PayloadPath]> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as readonly Json[]).entries()) yield* below(item, [...path, index]);
  } else if (isJsonObject(value)) yield* deepEntries({ value, path });
}
