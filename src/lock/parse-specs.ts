import type { LocatedJson } from "./located-json.ts";
import type { LockedEvent, LockedSpecs, LockedValue } from "./lock.ts";
import {
  isNull,
  parseMap,
  readCount,
  readFlag,
  readMember,
  readMembers,
  readText,
  refuseOthers,
  type Members,
} from "./read-lock-shape.ts";

/** `attributes` and `events` of a project. */
export function parseSpecs(owner: LocatedJson, members: Members): LockedSpecs {
  return {
    attributes: parseMap(readMember(members, "attributes", owner).value, "attributes", parseValue),
    events: parseMap(readMember(members, "events", owner).value, "events", parseEvent),
  };
}

/** `attributes` and `events` of a datasource, which were written as the difference to its project's. */
export function parseOwnSpecs(members: Members, shared: LockedSpecs): LockedSpecs {
  return {
    attributes: applyDifference(shared.attributes, members.get("attributes")?.value, "attributes", parseValue),
    events: applyDifference(shared.events, members.get("events")?.value, "events", parseEvent),
  };
}

function applyDifference<T>(
  shared: ReadonlyMap<string, T>,
  written: LocatedJson | undefined,
  what: string,
  parse: (value: LocatedJson, key: string) => T,
): ReadonlyMap<string, T> {
  const result = new Map(shared);
  for (const [key, { value }] of written === undefined ? [] : readMembers(written, what)) {
    if (isNull(value)) result.delete(key);
    else result.set(key, parse(value, key));
  }
  return result;
}

function parseValue(value: LocatedJson, key: string): LockedValue {
  const members = readMembers(value, key);
  refuseOthers(members, ["dataType", "required", "readOnly", "unique", "maxValues", "maxLength"]);
  return {
    dataType: readText(readMember(members, "dataType", value), "dataType"),
    isRequired: readFlag(members.get("required"), "required"),
    isReadOnly: readFlag(members.get("readOnly"), "readOnly"),
    isUnique: readFlag(members.get("unique"), "unique"),
    maxValues: readCount(members.get("maxValues"), "maxValues") ?? 1,
    maxLength: readCount(members.get("maxLength"), "maxLength") ?? null,
  };
}

function parseEvent(value: LocatedJson, key: string): LockedEvent {
  const members = readMembers(value, key);
  refuseOthers(members, ["category", "attribution", "parameters"]);
  const category = members.get("category");
  const parameters = members.get("parameters");
  return {
    category: category === undefined ? undefined : readText(category, "category"),
    isAttribution: readFlag(members.get("attribution"), "attribution"),
    parameters: parameters === undefined ? undefined : parseMap(parameters.value, "parameters", parseValue),
  };
}
