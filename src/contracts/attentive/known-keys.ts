import type { Shape } from "../check-shapes.ts";
import type { PartKeys } from "../find-unknown-keys.ts";
import { bulkStream, eventStream, memberStream } from "./attentive-contract.ts";
import { builtInGroups, builtInKeys } from "./built-ins.ts";
import { bodies, child, type ReadParts } from "../payload-parts.ts";
import { builtIns, customIdentifiers, events, identifiers, members, subscriptions, users } from "./parts.ts";

/** The keys that the vendor knows, by the parts that hold them. */
export const knownKeys: readonly PartKeys[] = [
  { read: bodyOf(bulkStream), keys: ["users"] },
  { read: bodyOf(memberStream), keys: ["segmentId", "externalId", "members"] },
  { read: batch, keys: ["events"] },
  { read: users, keys: ["identifiers", "attributes", "subscriptions"] },
  { read: userIdentifiers, keys: ["email", "phone", "shopifyId", "klaviyoId", "clientUserId", "customIdentifiers"] },
  { read: customIdentifiers, keys: ["key", "value"] },
  { read: builtIns, keys: builtInKeys.attributes },
  ...builtInGroups.map((group) => ({ read: inAttributes(group), keys: builtInKeys[group] })),
  { read: subscriptions, keys: ["signUpSourceId", "channel", "singleOptIn", "locale", "subscriptionType"] },
  { read: events, keys: ["type", "user", "properties", "externalEventId", "occurredAt"] },
  { read: eventUsers, keys: ["phone", "email", "externalIdentifiers"] },
  { read: members, keys: ["email", "phone", "clientUserId"] },
];

/** The parts that hold others. */
export const shapes: readonly Shape[] = [
  { read: bodyOf(bulkStream), key: "users", isList: true },
  { read: bodyOf(memberStream), key: "members", isList: true },
  { read: bodyOf(eventStream), key: "events", isList: true },
  { read: users, key: "identifiers" },
  { read: users, key: "attributes" },
  { read: users, key: "subscriptions", isList: true },
  { read: builtIns, key: "custom" },
  ...builtInGroups.map((key) => ({ read: builtIns, key })),
  { read: events, key: "properties" },
];

function bodyOf(wanted: string): ReadParts {
  return (item, stream) => (stream === wanted ? bodies(item, stream) : []);
}

function batch(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  return stream === eventStream && Object.hasOwn(item, "events") ? bodies(item, stream) : [];
}

function userIdentifiers(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  return stream === eventStream || stream === memberStream ? [] : identifiers(item, stream);
}

function eventUsers(...[item, stream]: Parameters<ReadParts>): ReturnType<ReadParts> {
  return child(events(item, stream), "user");
}

function inAttributes(group: string): ReadParts {
  return (item, stream) => child(builtIns(item, stream), group);
}
