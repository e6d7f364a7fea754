import type { Contract, Stream, ValueSpec } from "./contract.ts";
import type { PayloadItem } from "./payload.ts";
import { isJsonObject, ownValue, type JsonObject } from "../model/json.ts";

/** Addresses of the specs that one item exercises. A value that is null exercises nothing. */
export function listExercised(contract: Contract, stream: Stream, item: PayloadItem): readonly string[] {
  if (stream === "contacts") return exercisedKeys(item, contract.attributes);
  const type = ownValue(item, "_event_type");
  const event = typeof type === "string" ? contract.events.get(type) : undefined;
  if (event === undefined) return [];
  const parameters = ownValue(item, "_event_parameters");
  return [event.address, ...(isJsonObject(parameters) ? exercisedKeys(parameters, event.parameters) : [])];
}

function exercisedKeys(values: JsonObject, specs: ReadonlyMap<string, ValueSpec>): readonly string[] {
  return Object.entries(values).flatMap(([key, value]) => {
    const spec = value === null ? undefined : specs.get(key);
    return spec === undefined ? [] : [spec.address];
  });
}
