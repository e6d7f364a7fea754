import { ownValue } from "../../model/json.ts";
import type { AddressInput } from "../platform.ts";

const regions: ReadonlySet<string> = new Set(["us", "eu", "in", "ca", "au"]);

/**
 * Where an environment's API is: the scope's `url`, then `SVIX_SERVER_URL` (as in the vendor's own tools), then the
 * scope's `region`, then the region after the token's first dot, as the vendor's SDKs read it.
 */
export function baseUrlOf({ scope, token, environment }: AddressInput): string {
  const setting = (key: string): string | undefined => {
    const value = ownValue(scope?.settings ?? {}, key);
    return typeof value === "string" && value !== "" ? value : undefined;
  };
  const written = setting("url") ?? (environment["SVIX_SERVER_URL"] || undefined);
  if (written !== undefined) return written.replace(/\/+$/, "");
  const region = setting("region") ?? token?.reveal().split(".")[1] ?? "";
  return regions.has(region) ? `https://api.${region}.svix.com` : "https://api.svix.com";
}
