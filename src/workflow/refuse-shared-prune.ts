import type { Config, DeclaredScope } from "../model/declaration.ts";
import { KnownError } from "../model/errors.ts";

/**
 * Refuses two scopes that mean one place of a platform when one of them prunes: each would remove what the other
 * declares. Where nothing but the credential tells places apart, the same credential is the same place.
 */
export function refuseSharedPrune({ scopes }: Config): void {
  for (const [index, scope] of scopes.entries()) {
    const other = scopes.slice(index + 1).find((each) => isSamePlace(scope, each));
    if (other === undefined || !(prunes(scope) || prunes(other))) continue;
    throw new KnownError(
      `"${scope.key}" and "${other.key}" have the same token, so what one prunes the other declares.`,
      {
        exitCode: 3,
        place: other.place,
        help: "Declare everything of one environment in one place, or remove `prune`.",
      },
    );
  }
}

function isSamePlace(a: DeclaredScope, b: DeclaredScope): boolean {
  if (a.provider !== b.provider) return false;
  if (a.token.status === "set" && b.token.status === "set") return a.token.secret.reveal() === b.token.secret.reveal();
  return a.token.status === "unset" && b.token.status === "unset" && a.token.variable === b.token.variable;
}

function prunes({ prunedKinds = [] }: DeclaredScope): boolean {
  return prunedKinds.length > 0;
}
