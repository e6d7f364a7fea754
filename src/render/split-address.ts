import { parseAddress } from "../model/address.ts";

/** The scope of an address and the rest of it, which is what stands under the scope's heading. */
export function splitAddress(address: string): { readonly scope: string; readonly rest: string } {
  const parts = parseAddress(address);
  return parts === undefined
    ? { scope: "", rest: address }
    : { scope: parts.scope, rest: address.slice(parts.scope.length + 1) };
}
