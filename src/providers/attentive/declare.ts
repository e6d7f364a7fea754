import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import type { DesiredResource } from "../../model/resource.ts";

/** Turns one declaration into a desired resource; the account is the only one there is, so nothing tells it apart. */
export function toDesired({ scope, kind, key, value, place, fieldPlaces, folder }: Declaration): DesiredResource {
  return {
    address: formatAddress({ scope, kind, key }),
    scope,
    kind,
    key,
    identity: { by: "fields", candidates: key === undefined ? [] : [{ field: "name", value: key }] },
    attributes: value,
    place,
    fieldPlaces,
    sinks: [],
    folder,
  };
}
