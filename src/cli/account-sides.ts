import { buildSpokiContracts } from "../contracts/spoki/build-spoki-contract.ts";
import type { SpokiContract } from "../contracts/spoki/spoki-contract.ts";
import { isFactsAlone, type SideFacts } from "./side-facts.ts";

/** The Spoki accounts of both sides of a comparison. */
export interface AccountSides {
  readonly previous: readonly SpokiContract[];
  readonly current: readonly SpokiContract[];
}

/** Only configurations say what an account takes, so there is something to compare where both sides have one. */
export function buildAccountSides(from: SideFacts, to: SideFacts): AccountSides {
  if (isFactsAlone(from) || isFactsAlone(to)) return { previous: [], current: [] };
  return { previous: accountsOf(from), current: accountsOf(to) };
}

function accountsOf({ scopes = [] }: SideFacts): readonly SpokiContract[] {
  return buildSpokiContracts({ scopes });
}
