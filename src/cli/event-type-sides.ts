import { buildApplied, buildFactual, buildSvixContracts } from "../contracts/svix/build-svix-contract.ts";
import type { SvixContract } from "../contracts/svix/svix-contract.ts";
import type { EnvironmentFacts } from "../contracts/spec-source.ts";
import { isFactsAlone, type SideFacts } from "./side-facts.ts";

/** The event types of both sides of a comparison. */
export interface EventTypeSides {
  readonly previous: readonly SvixContract[];
  readonly current: readonly SvixContract[];
  /** Environments that one side has and the other knows nothing of, with the name of that other. */
  readonly unknown: readonly { readonly owner: string; readonly side: string }[];
}

/**
 * A lock alone and `live` are what they say. A configuration is what becomes of facts when it is applied to them: to those
 * of its own lock, else to those of the other side, so that what it does not mention is the same on both.
 */
export function buildEventTypeSides(from: SideFacts, to: SideFacts): EventTypeSides {
  const owners = [...new Set([...environmentsOf(from), ...environmentsOf(to)])];
  const pairs = owners.map((owner) => {
    return { owner, before: contractOf(owner, from, to), after: contractOf(owner, to, from) };
  });
  const compared = pairs.filter(({ before, after }) => before !== "unknown" && after !== "unknown");
  const known = (contract: SvixContract | "unknown" | undefined) =>
    contract === undefined || contract === "unknown" ? [] : [contract];
  return {
    previous: compared.flatMap(({ before }) => known(before)),
    current: compared.flatMap(({ after }) => known(after)),
    unknown: pairs.flatMap(({ owner, before, after }) => [
      ...(before === "unknown" && after !== undefined ? [{ owner, side: from.side.name }] : []),
      ...(after === "unknown" && before !== undefined ? [{ owner, side: to.side.name }] : []),
    ]),
  };
}

/** The contract that a side makes of one environment; undefined where it has none, `unknown` where it cannot tell. */
function contractOf(owner: string, own: SideFacts, other: SideFacts): SvixContract | "unknown" | undefined {
  const facts = factsOf(owner, own);
  if (isFactsAlone(own)) return facts === undefined ? "unknown" : buildFactual(owner, own.side.source, facts);
  const scope = own.scopes?.find(({ key }) => key === owner);
  const base = facts ?? factsOf(owner, other);
  if (scope === undefined) return undefined;
  return base === undefined ? buildSvixContracts({ scopes: [scope] })[0] : buildApplied(scope, base);
}

function environmentsOf(side: SideFacts): readonly string[] {
  const known = [...(side.facts?.environments.keys() ?? [])];
  const declared = (side.scopes ?? []).filter(({ provider }) => provider === "svix").map(({ key }) => key);
  return isFactsAlone(side) ? known : declared;
}

function factsOf(owner: string, { facts }: SideFacts): EnvironmentFacts | undefined {
  return facts?.environments.get(owner);
}
