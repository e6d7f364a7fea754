import type { PayloadPath } from "../payload.ts";

/**
 * A property of a payload is a part of its event type and version: `svix:main/event-type/order.created#1/customer/email`. An
 * asterisk stands for any item of a list.
 */
export function propertyAddress(eventType: string, version: string, path: PayloadPath): string {
  return [`${eventType}#${version}`, ...path.map((step) => (typeof step === "number" ? "*" : step))].join("/");
}

/** The field of an event type's declaration that a property's address means by what stands behind its `#`. */
export function fieldOfProperty(part: string): readonly string[] {
  const [version = "", ...steps] = part.split("/");
  return ["schemas", version, ...steps.flatMap((step) => (step === "*" ? ["items"] : ["properties", step]))];
}
