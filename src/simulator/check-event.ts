import { checkValue, isInstant } from "./check-value.ts";
import { isJsonObject, type JsonObject } from "./json.ts";
import type { EventParameter, EventType, StoredEvent } from "./state.ts";

export type CheckedEvent =
  { readonly isValid: true; readonly event: StoredEvent } | { readonly isValid: false; readonly error: string };

/** What the ingest says about one event; `now` dates an event that does not say when it was. */
export function checkEvent(
  item: JsonObject,
  types: ReadonlyMap<string, EventType>,
  hasContact: (userId: string) => boolean,
  now: string,
): CheckedEvent {
  const { _user_id: userId, _event_id: eventId, _event_type: typeUid, _event_date: date = now } = item;
  if (typeof userId !== "string" || userId === "") return invalid("_user_id is required");
  if (typeof eventId !== "string" || eventId === "") return invalid("_event_id is required");
  if (typeof typeUid !== "string" || typeUid === "") return invalid("_event_type is required");
  if (typeof date !== "string" || !isInstant(date)) return invalid("_event_date must be an ISO 8601 date with a zone");
  const type = types.get(typeUid);
  if (type === undefined) return invalid(`_event_type "${typeUid}" does not exist`);
  if (!hasContact(userId)) return invalid(`contact "${userId}" does not exist`);
  const parameters = item["_event_parameters"] ?? {};
  if (!isJsonObject(parameters)) return invalid("_event_parameters must be an object");
  const problem = checkParameters(parameters, type.parameters);
  return problem === undefined
    ? { isValid: true, event: { eventId, userId, type: typeUid, date, parameters } }
    : invalid(problem);
}

function checkParameters(parameters: JsonObject, specs: readonly EventParameter[]): string | undefined {
  for (const [key, value] of Object.entries(parameters)) {
    const spec = specs.find((candidate) => candidate.parameter === key);
    if (spec === undefined) return `parameter "${key}" does not exist`;
    const problem = checkValue(value, { ...spec, maxValues: spec.multiValue });
    if (problem !== undefined) return `parameter "${key}" ${problem}`;
  }
  const missing = specs.find(
    ({ parameter, required }) => required && (!Object.hasOwn(parameters, parameter) || parameters[parameter] === null),
  );
  return missing === undefined ? undefined : `parameter "${missing.parameter}" is required`;
}

function invalid(error: string): CheckedEvent {
  return { isValid: false, error };
}
