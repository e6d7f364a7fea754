import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { DesiredResource, Identity } from "../../model/resource.ts";
import type { DeclaredKind } from "./declared-kind.ts";
import { declareTemplate } from "./declare-template.ts";
import { shownUrl } from "./receiver-url.ts";
import { webhookTarget } from "./webhooks.ts";

/** Turns one declaration into a desired resource; the shape was checked against the schema before. */
export function toDesired(declaration: Declaration): DesiredResource {
  const { scope, kind, key, place, fieldPlaces, folder } = declaration;
  const { candidates, attributes, more = {} } = declareKind(declaration);
  return {
    address: formatAddress({ scope, kind, key }),
    scope,
    kind,
    key,
    identity: identityOf(declaration, candidates),
    attributes,
    place,
    fieldPlaces,
    sinks: [],
    folder,
    ...more,
  };
}

function identityOf({ value, place, fieldPlaces }: Declaration, candidates: DeclaredKind["candidates"]): Identity {
  const { id } = value;
  if (typeof id !== "number") return { by: "fields", candidates };
  return { by: "id", id: String(id), place: fieldPlaces["id"] ?? place };
}

function declareKind(declaration: Declaration): DeclaredKind {
  const { kind, value } = declaration;
  const key = declaration.key ?? "";
  const { id: _, ...fields } = value;
  switch (kind) {
    case "account":
      return { candidates: [], attributes: fields };
    case "custom-field":
      return { candidates: [{ field: "code", value: key }], attributes: { code: key, ...fields } };
    case "list": {
      const name = typeof fields["name"] === "string" ? fields["name"] : key;
      return { candidates: [{ field: "name", value: name }], attributes: { name } };
    }
    case "template":
      return declareTemplate(declaration);
    case "approval":
      return { candidates: [{ field: "name", value: key }], attributes: approvedLanguages(fields) };
    case "webhook": {
      const { url } = fields;
      const attributes = { ...fields, ...(typeof url === "string" ? { url: shownUrl(url) } : {}) };
      const candidates = [{ field: "target", value: webhookTarget(fields) }];
      return {
        candidates,
        attributes: { ...attributes, ...noExpands(fields) },
        more: { settings: { url: url ?? null } },
      };
    }
    case "channel":
      return { candidates: [{ field: "identifier", value: key }], attributes: fields };
    case "role":
      return { candidates: [{ field: "member", value: key }], attributes: fields };
    default:
      return { candidates: [{ field: "name", value: key }], attributes: fields };
  }
}

/** None is an empty list, however it is said. */
function noExpands({ expands }: JsonObject): JsonObject {
  return expands === null ? { expands: [] } : {};
}

/** All of a template's languages, or the ones that are named. */
function approvedLanguages({ languages }: JsonObject): Readonly<Record<string, Json>> {
  if (!Array.isArray(languages)) return { status: "approved" };
  return Object.fromEntries(
    languages
      .filter((language: Json) => typeof language === "string")
      .map((language) => [`languages.${language}`, "approved"]),
  );
}
