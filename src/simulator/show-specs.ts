import type { JsonObject } from "./json.ts";
import type { Attribute, EventParameter, EventType } from "./state.ts";

/** As project specs spell it: `readonly`, and nothing about what a payload must carry. */
export function showAttribute(attribute: Attribute): JsonObject {
  const { requiredInWebhook: _streamOnly, ...shown } = attribute;
  return shown;
}

/** As stream specs spell it: `readOnly`, and with `requiredInWebhook`. */
export function showStreamAttribute(attribute: Attribute): JsonObject {
  const { readonly: readOnly, ...shown } = attribute;
  return { ...shown, readOnly };
}

export function showEventType(event: EventType): JsonObject {
  const { parameters: _ownEndpoint, ...shown } = event;
  return shown;
}

export function showEventParameter(parameter: EventParameter): JsonObject {
  return { ...parameter };
}
