import { buildAllContracts, type AnyContract } from "../contracts/dialects.ts";
import { isFactsAlone, type SideFacts } from "./side-facts.ts";

/** The platforms that a lock and `live` tell of; of the others only a configuration does. */
const told: ReadonlySet<AnyContract["dialect"]> = new Set(["instasent", "svix"]);

/** What one side declares of platforms that the other, which is facts alone, says nothing of: with that side's name. */
export function listOnlyDeclared(
  from: SideFacts,
  to: SideFacts,
): readonly { readonly owner: string; readonly side: string }[] {
  if (isFactsAlone(from) === isFactsAlone(to)) return [];
  const [bare, declared] = isFactsAlone(from) ? [from, to] : [to, from];
  return buildAllContracts({ scopes: declared.scopes ?? [] })
    .filter(({ dialect }) => !told.has(dialect))
    .map(({ owner }) => ({ owner, side: bare.side.name }));
}
