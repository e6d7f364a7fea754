import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { insist, insistOnPhone, isFilledText } from "./attentive-answer.ts";
import type { AttentiveState } from "./attentive-state.ts";

const mostKeys = 200;

/** Takes one custom event as the vendor's `CustomEvent` says; a type or key that did not exist comes into being. */
export function takeEvent(state: AttentiveState, event: JsonObject): AttentiveState {
  const { type, user, properties = {}, occurredAt } = event;
  insist(isFilledText(type) && !/["'(){}[\]\\|,]/u.test(type));
  insist(isJsonObject(user) && (isFilledText(user["phone"]) || isFilledText(user["email"])));
  insistOnPhone((user as JsonObject)["phone"]);
  insist(occurredAt === undefined || (typeof occurredAt === "string" && !Number.isNaN(Date.parse(occurredAt))));
  insist(isJsonObject(properties) && hasUsableKeys(properties));
  const known = state.eventTypes.find((each) => each.type === type);
  const keys = [...new Set([...(known?.keys ?? []), ...Object.keys(properties as JsonObject)])].slice(0, mostKeys);
  const others = state.eventTypes.filter((each) => each !== known);
  return { ...state, eventTypes: [...others, { type: type as string, keys }] };
}

function hasUsableKeys(value: Json): boolean {
  if (Array.isArray(value)) return value.every(hasUsableKeys);
  if (!isJsonObject(value)) return true;
  return Object.entries(value).every(([key, item]) => !/["{}[\]\\|]/u.test(key) && hasUsableKeys(item));
}
