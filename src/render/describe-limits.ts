import type { CatalogueSpec } from "../model/catalogue.ts";

/** `required, at most 128 characters, up to 5 values`; empty for a value without limits. */
export function describeLimits({
  kind,
  isRequired,
  isReadOnly,
  maxLength,
  maxValues,
  limits = [],
}: CatalogueSpec): string {
  if (kind === "event") return limits.join(", ");
  return [
    ...(isRequired ? ["required"] : []),
    ...(isReadOnly ? ["read-only"] : []),
    ...(maxLength === null ? [] : [`at most ${maxLength} characters`]),
    ...(maxValues === null ? ["any number of values"] : maxValues > 1 ? [`up to ${maxValues} values`] : []),
    ...limits,
  ].join(", ");
}
