import { formatAddress } from "../../model/address.ts";
import type { Declaration, DeclaredScope } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { ContractInput } from "../dialect.ts";
import type { SvixContract, SvixEventType } from "./svix-contract.ts";

/** One contract for every declared environment that speaks of event types or of messages. */
export function buildSvixContracts({ scopes }: ContractInput): readonly SvixContract[] {
  return scopes
    .filter(({ provider }) => provider === "svix")
    .filter(({ mentionedKinds, fixtures }) => mentionedKinds.includes("event-type") || fixtures !== undefined)
    .map(buildDeclared);
}

function buildDeclared({ key, declarations }: DeclaredScope): SvixContract {
  const eventTypes = declarations.filter(({ kind }) => kind === "event-type");
  return {
    dialect: "svix",
    owner: key,
    source: "config",
    eventTypes: new Map(eventTypes.map((declaration) => [declaration.key ?? "", toEventType(declaration)])),
  };
}

function toEventType({ scope, kind, key, value }: Declaration): SvixEventType {
  return {
    address: formatAddress({ scope, kind, key }),
    isArchived: ownValue(value, "archived") === true,
    schemas: readVersions(ownValue(value, "schemas")),
  };
}

/** A version that is null is one to remove. */
function readVersions(schemas: Json | undefined): ReadonlyMap<string, JsonObject> {
  if (!isJsonObject(schemas)) return new Map();
  return new Map(
    Object.entries(schemas).flatMap(([version, schema]: [string, Json]) =>
      isJsonObject(schema) ? [[version, schema] as const] : [],
    ),
  );
}
