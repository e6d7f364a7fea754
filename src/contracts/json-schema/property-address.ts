import type { PayloadPath } from "../payload.ts";

/**
 * A property of a payload is a part of its event type and version: `svix:main/event-type/order.created#1/customer/email`. An
 * asterisk stands for any item of a list; what a key holds of the address's own signs is escaped.
 */
export function propertyAddress(eventType: string, version: string, path: PayloadPath): string {
  const steps = path.map((step) => (typeof step === "number" || step === "*" ? "*" : escapeStep(step)));
  return [`${eventType}#${version}`, ...steps].join("/");
}

/** The field of an event type's declaration that a property's address means by what stands behind its `#`. */
export function fieldOfProperty(part: string): readonly string[] {
  const [version = "", ...steps] = part.split("/");
  return ["schemas", version, ...steps.flatMap((step) => (step === "*" ? ["items"] : ["properties", unescape(step)]))];
}

/** A key as a step of an address: `~0` is `~`, `~1` is `/`, and a key that is an asterisk is `~2`. */
export function escapeStep(key: string): string {
  return key === "*" ? "~2" : key.replaceAll("~", "~0").replaceAll("/", "~1");
}

function unescape(step: string): string {
  return step === "~2" ? "*" : step.replaceAll("~1", "/").replaceAll("~0", "~");
}
