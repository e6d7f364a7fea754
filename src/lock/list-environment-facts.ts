import { escapeStep } from "../contracts/json-schema/property-address.ts";
import { isJsonObject, ownValue, type Json } from "../model/json.ts";
import { formatLine, formatLineOf, sortMembers } from "./format-json.ts";
import type { LockedEnvironment, LockedEventType } from "./lock.ts";

type Fact = readonly [address: string, text: string];

/**
 * The facts of an environment: one for each event type, for each version of its schema, and for each property in it, at
 * the address that findings give it: `svix:main/event-type/order.created#1/customer/email`.
 */
export function listEnvironmentFacts(scope: string, { eventTypes }: LockedEnvironment): readonly Fact[] {
  return [
    [`${scope}/environment`, "its event types"],
    ...[...eventTypes].flatMap(([name, type]) => listEventTypeFacts(`${scope}/event-type/${escapeName(name)}`, type)),
  ];
}

function listEventTypeFacts(address: string, { isArchived, schemas }: LockedEventType): readonly Fact[] {
  return [
    [address, isArchived ? '{ "archived": true }' : "{}"],
    ...[...schemas].flatMap(([version, schema]) => listSchemaFacts(`${address}#${escapeStep(version)}`, schema)),
  ];
}

/** What a schema says by itself, then what it says of each property and of the items of a list. */
function listSchemaFacts(address: string, schema: Json): readonly Fact[] {
  if (!isJsonObject(schema)) return [[address, formatLine(schema)]];
  const [properties, items] = [ownValue(schema, "properties"), ownValue(schema, "items")];
  const isApart = (keyword: string, value: Json) =>
    (keyword === "properties" || keyword === "items") && isJsonObject(value);
  const own = sortMembers(schema).map(
    ([keyword, value]) => [keyword, isApart(keyword, value) ? "{…}" : formatLine(value)] as const,
  );
  return [
    [address, formatLineOf(own)],
    ...(isJsonObject(properties) ? sortMembers(properties) : []).flatMap(([key, property]) =>
      listSchemaFacts(`${address}/${escapeStep(key)}`, property),
    ),
    ...(isJsonObject(items) ? listSchemaFacts(`${address}/*`, items) : []),
  ];
}

/** No name that a platform gives holds the sign that parts it from its version; one in a file that was edited may. */
function escapeName(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("#", "~3");
}
