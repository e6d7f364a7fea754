import type { JsonObject } from "../../model/json.ts";
import type { DialectRule } from "../dialect-rule.ts";
import type { SvixContract } from "./svix-contract.ts";

/** A rule about Svix messages; its examples declare event types as the YAML does. */
export type SvixRule = DialectRule<SvixContract, { readonly eventTypes?: JsonObject }>;
