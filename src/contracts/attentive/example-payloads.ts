import type { Json, JsonObject } from "../../model/json.ts";

/** A user that every rule is content with, and what else it says. */
export function exampleUser(custom: JsonObject, more: JsonObject = {}): JsonObject {
  return { identifiers: { email: "ana@example.com" }, attributes: { custom }, ...more };
}

/** The same with one subscription. */
export function exampleSubscriber(subscription: JsonObject): JsonObject {
  return { identifiers: { phone: "+13125550123" }, subscriptions: [subscription] };
}

/** An event that every rule is content with, where `exampleEventTypes` is what is declared. */
export function exampleEvent(more: Readonly<Record<string, Json>>): JsonObject {
  return {
    type: "Order Shipped",
    user: { phone: "+13125550123" },
    externalEventId: "37fb97a9-6cfd-4983-bd65-68d104d53b70",
    ...more,
  };
}

export const exampleEventTypes: JsonObject = { "Order Shipped": { properties: { "Order Id": { type: "string" } } } };
