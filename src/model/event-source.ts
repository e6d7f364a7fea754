import type { Config, Declaration } from "./declaration.ts";
import { isJsonObject, ownValue, type Json } from "./json.ts";

/** Which event declaration a schema is derived from, and which version of the schema that becomes. */
export interface EventSource {
  /** `shop/event/ecommerce_order_create` */
  readonly event: string;
  readonly version: string;
}

/** What `from:` says, short or long; undefined for what is no such thing. */
export function parseEventSource(from: Json | undefined): EventSource | undefined {
  const event = isJsonObject(from) ? ownValue(from, "event") : from;
  const version = isJsonObject(from) ? (ownValue(from, "version") ?? "1") : "1";
  return typeof event === "string" && typeof version === "string" ? { event, version } : undefined;
}

/** True when there is any schema to derive. */
export function hasDerivedSchemas({ scopes }: Config): boolean {
  return scopes.some(({ declarations }) => declarations.some(isDerived));
}

/** Senders have a `from` of their own, which is what recipients see. */
export function isDerived({ kind, value }: Declaration): boolean {
  return kind === "event-type" && Object.hasOwn(value, "from");
}
