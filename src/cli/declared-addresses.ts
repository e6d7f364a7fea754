import { formatAddress } from "../model/address.ts";
import type { Config } from "../model/declaration.ts";

/** Tells whether the YAML declares what an address names; a contact's id needs no declaration. */
export function declaredAddresses({ scopes }: Config): (address: string) => boolean {
  const declared = new Set<string>(
    scopes.flatMap(({ key, declarations }) => [
      formatAddress({ scope: key, kind: "attribute", key: "_user_id" }),
      ...declarations.map(formatAddress),
    ]),
  );
  return (address) => declared.has(address);
}
