import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import { isJsonObject, type Json, type JsonObject } from "../../model/json.ts";
import type { DesiredResource } from "../../model/resource.ts";

/** Turns one declaration into a desired resource; the shape was checked against the schema before. */
export function toDesired(declaration: Declaration): DesiredResource {
  const { scope, kind, key = "", place, fieldPlaces, folder } = declaration;
  return {
    address: formatAddress({ scope, kind, key }),
    scope,
    kind,
    key,
    ...meaningOf(declaration),
    place,
    fieldPlaces,
    sinks: [],
    folder,
  };
}

type Meaning = Pick<DesiredResource, "identity" | "attributes" | "within">;

function meaningOf(declaration: Declaration): Meaning {
  const { kind, key = "", value } = declaration;
  switch (kind) {
    case "event-type":
      return {
        identity: { by: "fields", candidates: [{ field: "name", value: key }] },
        attributes: eventTypeAttributes(value),
      };
    case "application":
      return {
        identity: { by: "fields", candidates: ["uid", "id"].map((field) => ({ field, value: key })) },
        attributes: value,
      };
    case "integration":
      return integrationMeaning(declaration);
    default:
      throw new Error(`no declaration of kind ${kind}`);
  }
}

/** Found by its name within its application, or by its id, with or without the application before it. */
function integrationMeaning({ value, place, fieldPlaces }: Declaration): Meaning {
  const { id, ...attributes } = value;
  const [application, name] = [textOf(value, "application"), textOf(value, "name")];
  const identity: DesiredResource["identity"] =
    typeof id === "string"
      ? { by: "id", id: `${application}/${id.slice(id.lastIndexOf("/") + 1)}`, place: fieldPlaces["id"] ?? place }
      : { by: "fields", candidates: [{ field: "path", value: `${application}/${name}` }] };
  return { identity, attributes: { ...attributes, ...withoutNull(attributes) }, within: application };
}

/** The schema asks for text there. */
function textOf(value: JsonObject, field: string): string {
  const text = value[field];
  return typeof text === "string" ? text : "";
}

/** No flags, however that is written. */
function withoutNull({ featureFlags }: JsonObject): JsonObject {
  return featureFlags === null ? { featureFlags: [] } : {};
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
