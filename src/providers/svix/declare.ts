import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource } from "../../model/resource.ts";

/** Turns one declaration into a desired resource; the shape was checked against the schema before. */
export function toDesired({ scope, kind, key, value, place, fieldPlaces, folder }: Declaration): DesiredResource {
  return {
    address: formatAddress({ scope, kind, key }),
    scope,
    kind,
    key,
    identity: { by: "fields", candidates: [{ field: "name", value: key ?? "" }] },
    attributes: eventTypeAttributes(value),
    place,
    fieldPlaces,
    sinks: [],
    folder,
  };
}

/**
 * What is declared exists, so it is not archived unless it says so. Each version of the schema is an attribute of its
 * own: versions that are not mentioned are nobody's to change.
 */
function eventTypeAttributes(value: JsonObject): Record<string, Json> {
  const attributes = Object.entries(value).flatMap(([field, item]): readonly (readonly [string, Json])[] => {
    if (field === "schemas") return isJsonObject(item) ? schemaVersions(item) : [];
    return [[field, field === "featureFlags" ? (item ?? []) : item]];
  });
  return Object.fromEntries([...attributes, ["archived", value["archived"] ?? false]]);
}

/** `schemas.<version>` for each version. */
export function schemaVersions(schemas: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(schemas).map(([version, schema]) => [`schemas.${version}`, schema]);
}
