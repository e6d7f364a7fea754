import type { DeclaredScope } from "../model/declaration.ts";
import { ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { Contract, EventContract, ValueSpec } from "./contract.ts";
import { buildDeclaredEvent, parametersOf } from "./declared-specs.ts";
import { attributeAddress, eventAddress, parameterAddress } from "./spec-addresses.ts";
import type { SpecFacts, ValueFact } from "./spec-source.ts";
import { normaliseType, parseWrittenSpec } from "./written-spec.ts";

/**
 * Facts alone say what exists and of what type; `required`, `maxLength` and `format` of the YAML can only make them
 * stricter.
 */
export function buildFactualSpecs(scope: DeclaredScope, facts: SpecFacts): Pick<Contract, "attributes" | "events"> {
  const attributes = declarationsOf(scope, "attribute");
  const events = declarationsOf(scope, "event");
  return {
    attributes: new Map(
      Array.from(facts.attributes, ([uid, fact]) => [
        uid,
        factualSpec(attributeAddress(scope.key, uid), fact, attributes.get(uid)),
      ]),
    ),
    events: new Map(
      Array.from(facts.events, ([uid, { parameters }]) => [
        uid,
        factualEvent(eventAddress(scope.key, uid), parameters, events.get(uid) ?? {}),
      ]),
    ),
  };
}

/** Of an event whose parameters were not read, the YAML's word is all there is. */
function factualEvent(
  address: string,
  facts: ReadonlyMap<string, ValueFact> | undefined,
  written: JsonObject,
): EventContract {
  if (facts === undefined) return buildDeclaredEvent(address, written);
  const parameters = parametersOf(written);
  const specs = Array.from(facts, ([name, fact]): [string, ValueSpec] => [
    name,
    factualSpec(parameterAddress(address, name), fact, ownValue(parameters, name)),
  ]);
  return { address, parameters: new Map(specs) };
}

function factualSpec(address: string, fact: ValueFact, written: Json | undefined): ValueSpec {
  const { isRequired, maxLength, format } = parseWrittenSpec(written);
  const lengths = [fact.maxLength, maxLength].filter((length) => length !== null);
  return {
    address,
    dataType: normaliseType(fact.dataType),
    isRequired: fact.isRequired || isRequired,
    maxValues: Math.max(1, fact.maxValues),
    maxLength: lengths.length === 0 ? null : Math.min(...lengths),
    isReadOnly: fact.isReadOnly,
    ...(format === undefined ? {} : { format }),
  };
}

function declarationsOf({ declarations }: DeclaredScope, kind: string): ReadonlyMap<string, JsonObject> {
  return new Map(declarations.filter((each) => each.kind === kind).map(({ key = "", value }) => [key, value]));
}
