import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { Place } from "../../model/place.ts";
import type { DesiredResource, Identity } from "../../model/resource.ts";
import type { SinkDeclaration } from "../../model/sink.ts";

/** Fields that steer us or describe payloads only; they are never held against the live resource. */
const notCompared: Readonly<Record<string, readonly string[]>> = {
  datasource: ["id", "token", "contracts"],
  // The project's specs do not carry these; they serve payload checks.
  attribute: ["required", "maxLength", "format"],
  segment: ["fields"],
  campaign: ["fields"],
  automation: ["fields"],
};

/** Which identity fields a declaration of each kind is looked up by, in this order, the key standing in for a missing one. */
const lookup: Readonly<Record<string, readonly string[]>> = {
  project: [],
  datasource: ["name"],
  attribute: ["uid"],
  event: ["uid"],
  sender: ["from"],
  segment: ["uid", "name"],
  campaign: ["title", "id"],
  automation: ["title", "id"],
};

/** Turns one declaration into a desired resource; the shape was checked against the schema before. */
export function toDesired(declaration: Declaration): DesiredResource {
  const { scope, kind, key, value, place, fieldPlaces, folder } = declaration;
  return {
    address: formatAddress({ scope, kind, key }),
    scope,
    kind,
    key,
    identity: identityOf(declaration),
    attributes: comparedAttributes(kind, value),
    place,
    fieldPlaces,
    sinks: kind === "datasource" ? sinksOf(value, fieldPlaces, place) : [],
    folder,
  };
}

function identityOf({ kind, key, value, fieldPlaces, place }: Declaration): Identity {
  const id = ownValue(value, "id");
  if (typeof id === "string") return { by: "id", id, place: ownValue(fieldPlaces, "id") ?? place };
  const fields = ownValue(lookup, kind) ?? [];
  const named = fields.filter((field) => typeof ownValue(value, field) === "string");
  const candidates = (named.length > 0 ? named : fields).map((field) => {
    const text = ownValue(value, field);
    return { field, value: typeof text === "string" ? text : (key ?? "") };
  });
  return { by: "fields", candidates };
}

function comparedAttributes(kind: string, value: JsonObject): Record<string, Json> {
  const skipped = ownValue(notCompared, kind) ?? [];
  const attributes = Object.entries(value).flatMap(([field, item]): readonly (readonly [string, Json])[] => {
    if (skipped.includes(field)) return [];
    return kind === "event" && field === "parameters" && isJsonObject(item) ? parametersOf(item) : [[field, item]];
  });
  const open = ownValue(value, "fields");
  // From entries, so that a key such as `__proto__` stays what it is: a key.
  return Object.fromEntries([...attributes, ...(isJsonObject(open) ? Object.entries(open) : [])]);
}

/** Each declared parameter becomes one attribute, without our own `format`, which only payload checks know. */
function parametersOf(parameters: JsonObject): readonly (readonly [string, Json])[] {
  return Object.entries(parameters).map(([name, spec]) => {
    const { format: _, ...compared } = isJsonObject(spec) ? spec : {};
    return [`parameters.${name}`, compared];
  });
}

function sinksOf(
  value: JsonObject,
  fieldPlaces: Readonly<Record<string, Place>>,
  place: Place,
): readonly SinkDeclaration[] | undefined {
  const token = ownValue(value, "token");
  if (token === undefined) return undefined;
  const written: readonly Json[] = Array.isArray(token) ? token : [token as Json];
  return written.flatMap((item, index) => {
    const at = ownValue(fieldPlaces, `token.${index}`) ?? ownValue(fieldPlaces, "token") ?? place;
    const sink = isJsonObject(item) ? toSink(item, at) : undefined;
    return sink === undefined ? [] : [sink];
  });
}

function toSink(item: JsonObject, place: Place): SinkDeclaration | undefined {
  const { envFile, name, file, command, verify } = item as Record<string, Json | undefined>;
  if (typeof envFile === "string" && typeof name === "string") return { type: "envFile", path: envFile, name, place };
  if (typeof file === "string") return { type: "file", path: file, place };
  if (!Array.isArray(command)) return undefined;
  const base = { type: "command" as const, command: command.map(String), place };
  return Array.isArray(verify) ? { ...base, verify: verify.map(String) } : base;
}
