import type { JsonObject } from "../../model/json.ts";
import type { DialectRule } from "../dialect-rule.ts";
import type { SpokiContract } from "./spoki-contract.ts";

/** A rule about payloads for Spoki; its examples declare custom fields and templates as the YAML does. */
export type SpokiRule = DialectRule<
  SpokiContract,
  { readonly customFields?: JsonObject; readonly templates?: JsonObject }
>;
