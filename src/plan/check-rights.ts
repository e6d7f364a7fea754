import { formatAddress } from "../model/address.ts";
import type { Check } from "../model/check.ts";
import { ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";
import type { LiveScope } from "../model/snapshot.ts";

/** A right that something declared needs. */
export interface NeededRight {
  readonly right: string;
  readonly kind: string;
  readonly access: "read" | "create";
}

/**
 * One check per right that the declarations of a scope need. What the token can evidently do passes; a missing right to
 * create only warns, because a plan is often made with a token that may only read.
 */
export function checkRights(scope: LiveScope, needed: readonly NeededRight[], place: Place): readonly Check[] {
  const distinct = new Map(needed.map((need) => [need.right, need]));
  return [...distinct.values()].map(({ right, kind, access }): Check => {
    const address = formatAddress({ scope: scope.scope, kind: "scope", key: right });
    const base = { address, kind: "scope", place };
    const isGranted = scope.grantedScopes?.includes(right) === true;
    const isEvident = access === "read" && ownValue(scope.kinds, kind)?.status === "read";
    if (isGranted || isEvident) return { ...base, status: "pass", severity: "error", problems: [] };
    if (access === "create") {
      if (scope.grantedScopes === undefined)
        return { ...base, status: "unknown", severity: "warning", problems: [untold] };
      const problems = [{ message: `the token lacks ${right}, so apply cannot create what is planned` }];
      return { ...base, status: "fail", severity: "warning", problems };
    }
    if (scope.grantedScopes === undefined) return { ...base, status: "unknown", severity: "error", problems: [untold] };
    return { ...base, status: "fail", severity: "error", problems: [{ message: `the token lacks ${right}` }] };
  });
}

const untold = { message: "not checked: the API did not list the token's scopes" };
