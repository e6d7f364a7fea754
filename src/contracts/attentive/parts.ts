import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { PayloadPath } from "../payload.ts";
import { bulkStream, eventStream, memberStream, userStream } from "./attentive-contract.ts";

/** An object somewhere in a payload, with the way to it. */
export interface Part {
  readonly value: JsonObject;
  readonly path: PayloadPath;
}

/** Finds the parts of a payload that a rule looks at; what is no object there is the business of `attentive-wrong-shape`. */
export type ReadParts = (item: JsonObject, stream: string) => readonly Part[];

/** The body as a whole. */
export const bodies: ReadParts = (item) => [{ value: item, path: [] }];

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

/** The objects under a key of each part. */
export function child(parts: readonly Part[], key: string): readonly Part[] {
  return parts.flatMap(({ value, path }) => {
    const found = ownValue(value, key);
    return isJsonObject(found) ? [{ value: found, path: [...path, key] }] : [];
  });
}

/** The objects in the list under a key of each part. */
export function listed(parts: readonly Part[], key: string): readonly Part[] {
  return parts.flatMap(({ value, path }) => {
    const list = ownValue(value, key);
    if (!Array.isArray(list)) return [];
    return list.flatMap((item: Json, index) =>
      isJsonObject(item) ? [{ value: item, path: [...path, key, index] }] : [],
    );
  });
}

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
