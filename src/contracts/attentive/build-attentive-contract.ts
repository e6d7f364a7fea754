import { formatAddress } from "../../model/address.ts";
import type { Declaration, DeclaredScope } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { ContractInput } from "../dialect.ts";
import type { AttentiveContract, AttentiveEventType, AttentiveSpec, AttentiveType } from "./attentive-contract.ts";

/** The vendor's own document says 1,000, another copy of it 10,000: the smaller one is safe with both. */
const safeMembers = 1000;

/** One contract for every declared company that speaks of payloads. The YAML is the lock: no call lists anything. */
export function buildAttentiveContracts({ scopes }: ContractInput): readonly AttentiveContract[] {
  return scopes
    .filter(({ provider }) => provider === "attentive")
    .filter(
      ({ mentionedKinds, fixtures }) => fixtures !== undefined || mentionedKinds.some((kind) => kind !== "account"),
    )
    .map(buildDeclared);
}

function buildDeclared({ key, declarations, settings = {} }: DeclaredScope): AttentiveContract {
  const ofKind = (kind: string) => declarations.filter((each) => each.kind === kind);
  const mostMembers = ownValue(settings, "maxSegmentMembers");
  return {
    dialect: "attentive",
    owner: key,
    source: "config",
    attributes: new Map(
      ofKind("attribute").map((each) => [each.key ?? "", toSpec(formatAddress(each), each.value)] as const),
    ),
    eventTypes: new Map(ofKind("event-type").map((each) => [each.key ?? "", toEventType(each)] as const)),
    mostMembers: typeof mostMembers === "number" ? mostMembers : safeMembers,
  };
}

function toEventType(declaration: Declaration): AttentiveEventType {
  const address = formatAddress(declaration);
  const properties = ownValue(declaration.value, "properties");
  const written: readonly (readonly [string, Json])[] = isJsonObject(properties) ? Object.entries(properties) : [];
  return {
    address,
    properties: new Map(
      written.map(([key, spec]) => [key, toSpec(`${address}#${key}`, isJsonObject(spec) ? spec : {})] as const),
    ),
  };
}

function toSpec(address: string, value: JsonObject): AttentiveSpec {
  const values = ownValue(value, "values");
  return {
    address,
    type: (ownValue(value, "type") ?? "string") as AttentiveType, // the schema knows no other
    values: Array.isArray(values) ? new Set(values.map(String)) : undefined,
    isRequired: ownValue(value, "required") === true,
  };
}
