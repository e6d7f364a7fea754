import type { JsonObject } from "../../../model/json.ts";
import type { AttentiveContract } from "../attentive-contract.ts";
import { builtInGroups, builtInKeys } from "../built-ins.ts";
import { buildMembers, phone, text } from "./build-members.ts";

/** The schema of one body of `POST /v2/user/attributes`. */
export function buildUserSchema({ attributes }: AttentiveContract, isClosed: boolean): JsonObject {
  const custom = { title: "Custom attributes", ...buildMembers(attributes, isClosed) };
  const groups = builtInGroups.map((group) => [group, objectOf(builtInKeys[group])] as const);
  return {
    title: "User attributes",
    type: "object",
    required: ["identifiers"],
    properties: {
      identifiers,
      attributes: {
        type: "object",
        properties: { firstName: text, lastName: text, ...Object.fromEntries(groups), custom },
      },
      subscriptions: { type: "array", items: subscription },
    },
  };
}

const identifiers: JsonObject = {
  type: "object",
  minProperties: 1,
  properties: {
    email: text,
    phone,
    clientUserId: { ...text, maxLength: 100 },
    shopifyId: text,
    klaviyoId: text,
    customIdentifiers: {
      type: "array",
      items: { type: "object", required: ["key", "value"], properties: { key: text, value: text } },
    },
  },
};

const subscription: JsonObject = {
  type: "object",
  required: ["channel"],
  properties: {
    channel: { enum: ["TEXT", "EMAIL"] },
    signUpSourceId: text,
    locale: { type: "object", properties: { language: { type: "string" }, country: { type: "string" } } },
    subscriptionType: { enum: ["MARKETING", "TRANSACTIONAL"] },
    singleOptIn: { type: "boolean" },
  },
  anyOf: [{ required: ["signUpSourceId"] }, { required: ["locale", "subscriptionType"] }],
};

function objectOf(keys: readonly string[]): JsonObject {
  const members = keys.map((key) => [key, key === "age" ? { type: "integer" } : { type: "string" }] as const);
  return { type: "object", properties: Object.fromEntries(members) };
}
