import { dialectOf, type AnyContract } from "../contracts/dialects.ts";
import type { ParsedLock } from "../lock/parse-lock.ts";
import { formatAddress, parseAddress } from "../model/address.ts";
import type { Declaration, DeclaredScope } from "../model/declaration.ts";
import type { RelatedPlace } from "../model/diagnostic.ts";
import { isJsonObject, ownValue, type Json } from "../model/json.ts";
import type { Place } from "../model/place.ts";
import { findNearestPlace } from "./find-nearest-place.ts";

/** Where the spec at an address is declared that a rule holds payloads against: in the YAML, the lock, or both. */
export type SpecLocator = (contract: AnyContract, address: string, ruleId: string) => readonly RelatedPlace[];

export interface LocatorInput {
  readonly scopes: readonly DeclaredScope[];
  readonly lock: ParsedLock | undefined;
}

/** Points at the very field that a rule reads, and otherwise at the key of the declaration. */
export function createSpecLocator({ scopes, lock }: LocatorInput): SpecLocator {
  const declarations = new Map(
    scopes
      .flatMap((scope) => scope.declarations)
      .map((each) => [formatAddress({ scope: each.scope, kind: each.kind, key: each.key }) as string, each]),
  );
  return (contract, address, ruleId) => {
    if (dialectOf(contract).fieldOf !== undefined)
      return locateByField({ contract, address, ruleId }, declarations, lock);
    const { owner: datasource, source } = contract;
    // of most rules a datasource is only where the payload goes
    if (address === datasource && !aboutAllSpecs.has(ruleId)) return [];
    const fields = ownValue(fieldsOfRule, ruleId) ?? [];
    const [owner, parameter] = splitParameter(address, declarations);
    const declaration = declarations.get(owner);
    // of a locked spec the YAML has no say but in what makes it stricter
    const strict = source === "config" ? fields : fields.filter((field) => stricterFields.has(field));
    const field = declaration === undefined ? undefined : findField(declaration, parameter, strict);
    const entry = declaration === undefined || source !== "config" ? undefined : findEntry(declaration, parameter);
    const declared = field ?? entry;
    const locked =
      source !== "lock" || (field !== undefined && fields.includes("format"))
        ? undefined
        : findLocked(lock, datasource, address);
    return [
      ...(declared === undefined ? [] : [{ message: `${address} is declared here`, place: declared }]),
      ...(locked === undefined ? [] : [{ message: `${locked.address} is locked here`, place: locked.place }]),
    ];
  };
}

interface Wanted {
  readonly contract: AnyContract;
  readonly address: string;
  readonly ruleId: string;
}

/**
 * Of a platform whose addresses name fields: the declaration, or the nearest field of it that the address speaks of. What
 * is not declared is where the lock has it, or the nearest thing around it.
 */
function locateByField(
  { contract, address, ruleId }: Wanted,
  declarations: ReadonlyMap<string, Declaration>,
  lock: ParsedLock | undefined,
): readonly RelatedPlace[] {
  if (contract.source === "live" || (address === contract.owner && !aboutAllSpecs.has(ruleId))) return [];
  const [owner = "", part] = address.split(/#(.*)/s);
  const declaration = declarations.get(owner);
  const field = part === undefined ? [] : (dialectOf(contract).fieldOf?.(part) ?? []);
  // of what is declared as a whole, such as a version of a schema, nothing is left of what the lock has
  const isDeclared = contract.source === "config" || isWritten(declaration, field.slice(0, 2));
  if (declaration !== undefined && isDeclared) {
    return [{ message: `${owner} is declared here`, place: findNearestPlace(declaration, field) }];
  }
  for (let at = address; ; at = at.slice(0, Math.max(at.lastIndexOf("/"), at.lastIndexOf("#")))) {
    const place = lock?.placeOf(at);
    if (place !== undefined) return [{ message: `${owner} is locked here`, place }];
    if (at.length <= owner.length) return [];
  }
}

function isWritten(declaration: Declaration | undefined, field: readonly string[]): boolean {
  let value: Json | undefined = declaration?.value;
  for (const step of field) value = isJsonObject(value) ? ownValue(value, step) : undefined;
  return value !== undefined;
}

/** Rules about what none of the specs of a datasource or an environment knows. */
const aboutAllSpecs: ReadonlySet<string> = new Set(["unknown-attribute", "unknown-event", "svix-unknown-event-type"]);

const formatFields = ["format", "dataType"];

/** What of a declaration each rule about values goes by, the weightiest first. */
const fieldsOfRule: Readonly<Record<string, readonly string[]>> = {
  "missing-required": ["required"],
  "too-long": ["maxLength"],
  "too-long-in-bytes": ["maxLength"],
  "wrong-value-type": ["dataType"],
  "numeric-string": ["dataType"],
  "unknown-type": ["dataType"],
  "unexpected-array": ["multivalue", "multiValue"],
  "too-many-values": ["multivalue", "multiValue"],
  "read-only-attribute": ["readonly", "enabled"],
  "consent-attribute": ["readonly"],
  "invalid-country": formatFields,
  "invalid-currency": formatFields,
  "invalid-date": formatFields,
  "date-without-zone": formatFields,
  "invalid-email": formatFields,
  "invalid-geopoint": formatFields,
  "invalid-language": formatFields,
  "invalid-locale": formatFields,
  "invalid-phone": formatFields,
  "invalid-url": formatFields,
  "attentive-wrong-attribute-type": ["type"],
  "attentive-wrong-property-type": ["type"],
  "attentive-text-read-otherwise": ["type"],
  "attentive-invalid-date": ["type"],
  "attentive-unknown-enum-value": ["values", "type"],
  "attentive-missing-property": ["required"],
};

/** What the YAML may say beside a lock. */
const stricterFields: ReadonlySet<string> = new Set(["required", "maxLength", "format"]);

function findField({ fieldPlaces }: Declaration, parameter: string | undefined, fields: readonly string[]) {
  const prefixes = parameter === undefined ? [""] : memberSections.map((section) => `${section}.${parameter}.`);
  for (const field of fields) {
    for (const prefix of prefixes) {
      const place = ownValue(fieldPlaces, `${prefix}${field}`);
      if (place !== undefined) return place;
    }
  }
  return undefined;
}

/** Where an event declares its members: Instasent's parameters, Attentive's properties. */
const memberSections = ["parameters", "properties"];

function findEntry({ fieldPlaces, place }: Declaration, parameter: string | undefined): Place {
  const members = parameter === undefined ? [] : memberSections.map((section) => `${section}.${parameter}`);
  const found = members.map((path) => ownValue(fieldPlaces, path)).find((each) => each !== undefined);
  return found ?? place;
}

const memberOwners: ReadonlySet<string> = new Set(["event", "event-type"]);

/** The address of the declaration, and the parameter behind it; a `#` may be part of either name. */
function splitParameter(
  address: string,
  declarations: ReadonlyMap<string, Declaration>,
): readonly [owner: string, parameter?: string] {
  if (declarations.has(address) || !memberOwners.has(parseAddress(address)?.kind ?? "")) return [address];
  for (let at = address.indexOf("#"); at !== -1; at = address.indexOf("#", at + 1)) {
    if (declarations.has(address.slice(0, at))) return [address.slice(0, at), address.slice(at + 1)];
  }
  return [address];
}

/** What the datasource has of its own wins over its project's; whatever is not locked by itself is so with its project. */
function findLocked(lock: ParsedLock | undefined, datasource: string, address: string) {
  const scope = parseAddress(address)?.scope ?? "";
  const own = `${datasource}${address.slice(scope.length)}`;
  const wanted = address === datasource ? [address, scope] : [own, address];
  for (const each of wanted) {
    const place = lock?.placeOf(each);
    if (place !== undefined) return { address: each, place };
  }
  return undefined;
}
