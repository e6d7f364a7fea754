import { ownValue } from "../../model/json.ts";
import type { AddressInput } from "../platform.ts";

/** Every path of the vendor's document begins with it; its `1` is the only version there is. */
const apiPath = "/api/1";

/** Where an account's API is: the scope's `url`, then `SPOKI_API_URL`, then the vendor's own; with or without the path. */
export function baseUrlOf({ scope, environment }: AddressInput): string {
  const setting = ownValue(scope?.settings ?? {}, "url");
  const written = typeof setting === "string" && setting !== "" ? setting : environment["SPOKI_API_URL"] || undefined;
  const server = (written ?? "https://api.spoki.com").replace(/\/+$/, "");
  return server.endsWith(apiPath) ? server : `${server}${apiPath}`;
}
