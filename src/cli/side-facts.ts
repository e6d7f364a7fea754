import type { Lock } from "../lock/lock.ts";
import type { ContractSide } from "../model/compatibility.ts";
import type { DeclaredScope } from "../model/declaration.ts";

/** What stands on one side of a comparison. */
export interface SideFacts {
  readonly side: ContractSide;
  /** Undefined when there is a lock and no configuration beside it. */
  readonly scopes: readonly DeclaredScope[] | undefined;
  /** The facts; undefined when the declarations are all there is. */
  readonly facts: Lock | undefined;
}

/** True for a lock without a configuration beside it, and for `live`: then there is nothing but facts. */
export function isFactsAlone({ side, scopes }: SideFacts): boolean {
  return side.source === "live" || scopes === undefined;
}
