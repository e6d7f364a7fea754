import { ownValue } from "../../model/json.ts";
import type { AddressInput } from "../platform.ts";

/** The vendor has one host for everybody, without regions or a sandbox; `url` and `ATTENTIVE_API_URL` say otherwise. */
export function baseUrlOf({ scope, environment }: AddressInput): string {
  const url = ownValue(scope?.settings ?? {}, "url");
  const written = typeof url === "string" && url !== "" ? url : environment["ATTENTIVE_API_URL"];
  return (written || "https://api.attentivemobile.com").replace(/\/+$/, "");
}
