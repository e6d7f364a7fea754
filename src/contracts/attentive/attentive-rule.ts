import type { JsonObject } from "../../model/json.ts";
import type { DialectRule } from "../dialect-rule.ts";
import type { AttentiveContract } from "./attentive-contract.ts";

/** A rule about payloads for Attentive; its examples declare attributes and event types as the YAML does. */
export type AttentiveRule = DialectRule<
  AttentiveContract,
  { readonly attributes?: JsonObject; readonly eventTypes?: JsonObject }
>;
