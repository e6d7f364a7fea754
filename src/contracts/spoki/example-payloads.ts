import type { JsonObject } from "../../model/json.ts";

/** A contact that every rule is content with, and what else it says. */
export function exampleContact(more: JsonObject = {}): JsonObject {
  return { phone: "+393331234567", ...more };
}

/** A message of the template that `exampleTemplates` declares. */
export function exampleMessage(more: JsonObject = {}): JsonObject {
  return { type: "Template", phone: "+393331234567", template: 3068, ...more };
}

export const exampleFields: JsonObject = { ORDER_ID: { label: "Order", type: "text", example: "A-1" } };

export const exampleTemplates: JsonObject = {
  shipped: { id: 3068, category: "UTILITY", languages: { en: { body: "Your order %%ORDER_ID%% is on its way." } } },
};
