import { buildSpokiContracts } from "../contracts/spoki/build-spoki-contract.ts";
import type { SpokiContract } from "../contracts/spoki/spoki-contract.ts";
import type { SideFacts } from "./side-facts.ts";

/** The Spoki accounts of both sides of a comparison. */
export interface AccountSides {
  readonly previous: readonly SpokiContract[];
  readonly current: readonly SpokiContract[];
  /** Accounts that one side has and the other knows nothing of, with the name of that other. */
  readonly unknown: readonly { readonly owner: string; readonly side: string }[];
}

/** Nothing but a configuration says what an account takes: a lock alone and `live` say nothing of it. */
export function buildAccountSides(from: SideFacts, to: SideFacts): AccountSides {
  const [previous, current] = [accountsOf(from), accountsOf(to)];
  if (previous !== undefined && current !== undefined) return { previous, current, unknown: [] };
  const { name } = (previous === undefined ? from : to).side;
  const unknown = (previous ?? current ?? []).map(({ owner }) => ({ owner, side: name }));
  return { previous: [], current: [], unknown };
}

function accountsOf({ side, scopes }: SideFacts): readonly SpokiContract[] | undefined {
  return side.source === "live" || scopes === undefined ? undefined : buildSpokiContracts({ scopes });
}
