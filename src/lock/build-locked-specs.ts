import { isJsonObject, ownValue, type Json } from "../model/json.ts";
import type { LiveResource } from "../model/resource.ts";
import type { LockedEvent, LockedSpecs, LockedValue } from "./lock.ts";

const parameterPrefix = "parameters.";

/**
 * What a lock keeps of live attributes and events. `detailed` holds the event types whose parameters were read; of any
 * other only its existence is known.
 */
export function buildLockedSpecs(resources: readonly LiveResource[], detailed: ReadonlySet<string>): LockedSpecs {
  const ofKind = (kind: string) => resources.filter((resource) => resource.kind === kind);
  return {
    attributes: new Map(ofKind("attribute").map(({ remoteId, attributes }) => [remoteId, buildValue(attributes)])),
    events: new Map(ofKind("event").map((event) => [event.remoteId, buildEvent(event, detailed)])),
  };
}

/** True when the parameters of the event could be read. */
function hasReadableParameters({ unreadable }: LiveResource): boolean {
  return unreadable === undefined || !Object.hasOwn(unreadable, `${parameterPrefix}*`);
}

type Fields = Readonly<Record<string, Json>>;

function buildEvent(event: LiveResource, detailed: ReadonlySet<string>): LockedEvent {
  const { attributes, remoteId } = event;
  const category = ownValue(attributes, "category");
  const isKnown = detailed.has(remoteId) && hasReadableParameters(event);
  return {
    category: typeof category === "string" && category !== "" ? category : undefined,
    isAttribution: ownValue(attributes, "attribution") === true,
    parameters: isKnown ? buildParameters(attributes) : undefined,
  };
}

function buildParameters(attributes: Fields): ReadonlyMap<string, LockedValue> {
  return new Map(
    Object.entries(attributes).flatMap(([name, spec]) =>
      name.startsWith(parameterPrefix) && isJsonObject(spec)
        ? [[name.slice(parameterPrefix.length), buildValue(spec)] as const]
        : [],
    ),
  );
}

/** Attributes and parameters spell the same facts differently; a fact that is missing or strange is taken as unsaid. */
function buildValue(fields: Fields): LockedValue {
  const dataType = ownValue(fields, "dataType");
  const isTrue = (name: string) => ownValue(fields, name) === true;
  return {
    dataType: typeof dataType === "string" && dataType !== "" ? canonicalType(dataType) : "unknown",
    isRequired: isTrue("requiredInWebhook") || isTrue("required"),
    isReadOnly: isTrue("readonly"),
    isUnique: isTrue("unique"),
    maxValues: countOf(ownValue(fields, "multivalue") ?? ownValue(fields, "multiValue")) ?? 1,
    maxLength: countOf(ownValue(fields, "maxLength")) ?? null,
  };
}

/** `bool` and `boolean` are one type under two names. */
function canonicalType(dataType: string): string {
  return dataType === "bool" ? "boolean" : dataType;
}

function countOf(value: Json | undefined): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value > 0 ? value : undefined;
}
