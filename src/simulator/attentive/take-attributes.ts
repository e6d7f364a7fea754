import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { insist, insistOnPhone, isFilledText, refuseAttentive } from "./attentive-answer.ts";
import type { AttentiveAttribute, AttentiveState } from "./attentive-state.ts";

const mostAttributes = 100;
const mostIdCharacters = 100;

/**
 * Takes one user as `POST /v2/user/attributes` does: what the document says is refused is refused, everything else is
 * accepted, and a custom attribute that did not exist comes into being.
 */
export function takeUser(state: AttentiveState, user: JsonObject): AttentiveState {
  checkIdentifiers(user["identifiers"]);
  checkSubscriptions(user["subscriptions"]);
  const { attributes } = user;
  const custom = isJsonObject(attributes) ? attributes["custom"] : undefined;
  if (custom === undefined) return state;
  insist(isJsonObject(custom));
  return Object.entries(custom as JsonObject).reduce(takeAttribute, state);
}

function checkIdentifiers(identifiers: Json | undefined): void {
  if (identifiers === undefined) return;
  insist(isJsonObject(identifiers) && Object.keys(identifiers).length > 0);
  const { phone, clientUserId, customIdentifiers = [] } = identifiers as JsonObject;
  insistOnPhone(phone);
  insist(clientUserId === undefined || (isFilledText(clientUserId) && clientUserId.length <= mostIdCharacters));
  insist(Array.isArray(customIdentifiers));
  for (const each of customIdentifiers as readonly Json[]) {
    insist(isJsonObject(each) && typeof each["key"] === "string" && typeof each["value"] === "string");
  }
}

/** As the prose says it: the formal `required` names a property that does not exist. */
function checkSubscriptions(subscriptions: Json | undefined): void {
  if (subscriptions === undefined) return;
  insist(Array.isArray(subscriptions));
  for (const each of subscriptions as readonly Json[]) {
    insist(isJsonObject(each));
    const { channel, signUpSourceId, locale, subscriptionType } = each as JsonObject;
    insist(channel === "TEXT" || channel === "EMAIL");
    insist(signUpSourceId !== undefined || (locale !== undefined && subscriptionType !== undefined));
  }
}

function takeAttribute(state: AttentiveState, [name, value]: readonly [string, Json]): AttentiveState {
  if (value === null || typeof value === "object") throw refuseAttentive(400);
  const known = state.attributes.find((each) => each.name === name);
  if (known === undefined) {
    insist(state.attributes.length < mostAttributes);
    const made: AttentiveAttribute = { name, propertyType: typeOf(value), enumPropertyValues: [] };
    return { ...state, attributes: [...state.attributes, made] };
  }
  insist(known.propertyType !== "enum" || known.enumPropertyValues.includes(String(value)));
  return state;
}

/** The first value decides, and a text that looks like a number is one. */
function typeOf(value: Json): AttentiveAttribute["propertyType"] {
  if (typeof value === "boolean" || value === "true" || value === "false") return "boolean";
  if (typeof value === "number" || (typeof value === "string" && /^-?\d+(?:\.\d+)?$/u.test(value))) return "number";
  return typeof value === "string" && /^\d{4}-\d\d-\d\d/u.test(value) ? "date" : "string";
}
