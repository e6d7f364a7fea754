import type { DeclaredScope } from "../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../model/json.ts";
import { builtInAttributes } from "./built-in-attributes.ts";
import { anyNumberOfValues, openType, type Contract, type EventContract, type ValueSpec } from "./contract.ts";
import { attributeAddress, eventAddress, parameterAddress } from "./spec-addresses.ts";
import { parseWrittenSpec } from "./written-spec.ts";

/** What the YAML alone promises: the platform's built-in attributes, and everything that is declared. */
export function buildDeclaredSpecs(scope: DeclaredScope): Pick<Contract, "attributes" | "events"> {
  const events = scope.declarations.filter(({ kind }) => kind === "event");
  return {
    attributes: declaredAttributes(scope),
    events: new Map(
      events.map(({ key = "", value }) => [key, buildDeclaredEvent(eventAddress(scope.key, key), value)]),
    ),
  };
}

/** An event with exactly the parameters that the YAML lists. */
export function buildDeclaredEvent(address: string, written: JsonObject): EventContract {
  const specs = Object.entries(parametersOf(written)).map(([name, spec]: [string, Json]): [string, ValueSpec] => [
    name,
    declaredSpec(parameterAddress(address, name), spec, undefined),
  ]);
  return { address, parameters: new Map(specs) };
}

/** The parameters that the declaration of an event lists. */
export function parametersOf(event: JsonObject): JsonObject {
  const parameters = ownValue(event, "parameters");
  return isJsonObject(parameters) ? parameters : {};
}

function declaredAttributes(scope: DeclaredScope): ReadonlyMap<string, ValueSpec> {
  const specs = new Map<string, ValueSpec>();
  for (const { uid, ...known } of builtInAttributes) {
    specs.set(uid, { address: attributeAddress(scope.key, uid), maxLength: null, ...known });
  }
  for (const { kind, key = "", value } of scope.declarations) {
    if (kind === "attribute") specs.set(key, declaredSpec(attributeAddress(scope.key, key), value, specs.get(key)));
  }
  return specs;
}

/** What the YAML says of one value, over what is known of it without; a type that is not named stays open. */
function declaredSpec(address: string, value: Json, known: ValueSpec | undefined): ValueSpec {
  const written = parseWrittenSpec(value);
  const { dataType, isRequired, isReadOnly, maxValues, maxLength, format } = written;
  return {
    address,
    dataType: dataType ?? known?.dataType ?? openType,
    isRequired: isRequired || known?.isRequired === true,
    maxValues: maxValues ?? known?.maxValues ?? (dataType === undefined ? anyNumberOfValues : 1),
    maxLength,
    isReadOnly: isReadOnly ?? known?.isReadOnly === true,
    ...(format === undefined ? {} : { format }),
  };
}
