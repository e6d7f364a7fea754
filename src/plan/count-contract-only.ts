import type { KindRules } from "../model/kind.ts";
import type { ContractOnly, PlannedScope } from "../model/plan.ts";
import type { DesiredResource } from "../model/resource.ts";
import type { LiveScope } from "../model/snapshot.ts";

/** Counts by scope and kind, in the order of the declarations. */
export function countContractOnly(
  resources: readonly DesiredResource[],
  kindsOf: (scope: string) => readonly KindRules[],
): readonly ContractOnly[] {
  const counts = new Map<string, ContractOnly>();
  for (const { scope, kind } of resources) {
    const plural = kindsOf(scope).find((rules) => rules.kind === kind)?.plural ?? kind;
    const count = (counts.get(`${scope}\n${kind}`)?.count ?? 0) + 1;
    counts.set(`${scope}\n${kind}`, { scope, kind, plural, count });
  }
  return [...counts.values()];
}

/** What was read, then the scopes of which there is nothing to read. */
export function planScopes(live: readonly LiveScope[], contractOnly: readonly ContractOnly[]): readonly PlannedScope[] {
  const read = live.map(({ scope, title }) => ({ scope, title }));
  const others = new Set(contractOnly.map(({ scope }) => scope));
  for (const { scope } of read) others.delete(scope);
  return [...read, ...[...others].map((scope) => ({ scope, title: "", isContractOnly: true }))];
}
