import type { AttentiveContract } from "./attentive/attentive-contract.ts";
import { attentiveDialect } from "./attentive/attentive-dialect.ts";
import type { CheckerMeans } from "./checker-means.ts";
import type { Contract } from "./contract.ts";
import type { ContractInput, Dialect, RuleFacts } from "./dialect.ts";
import { instasentDialect, toStream } from "./instasent-dialect.ts";
import type { ItemChecker, ItemCheckerInput } from "./item-checker.ts";
import type { InstasentCheckerInput } from "./check-item.ts";
import type { SpokiContract } from "./spoki/spoki-contract.ts";
import { spokiDialect } from "./spoki/spoki-dialect.ts";
import type { SvixContract } from "./svix/svix-contract.ts";
import { svixDialect } from "./svix/svix-dialect.ts";

/** A contract of any platform; `dialect` tells which. */
export type AnyContract = Contract | SvixContract | SpokiContract | AttentiveContract;

/** What any checker is made from. */
export type CheckRecipe = ItemCheckerInput<AnyContract>;

/** Every dialect by the name that its contracts carry, which is its provider's. */
const dialects: { readonly [Name in AnyContract["dialect"]]: Dialect<Extract<AnyContract, { dialect: Name }>> } = {
  instasent: instasentDialect,
  svix: svixDialect,
  spoki: spokiDialect,
  attentive: attentiveDialect,
};

const allDialects: readonly Dialect<AnyContract>[] = Object.values(dialects);

/** The dialect of a contract. */
export function dialectOf({ dialect }: Pick<AnyContract, "dialect">): Dialect<AnyContract> {
  return dialects[dialect];
}

/** The contracts of every platform of the configuration. */
export function buildAllContracts(input: ContractInput): readonly AnyContract[] {
  return allDialects.flatMap((dialect) => dialect.buildContracts(input));
}

/** Compiles the rules about single items for one stream of one contract. */
export function createCheckerOf(recipe: CheckRecipe, means: CheckerMeans): ItemChecker {
  return dialectOf(recipe.contract).createItemChecker(recipe, means);
}

/** The same as what the recogniser is made from; undefined for other platforms, which have none. */
export function asInstasentRecipe({ contract, stream, levels }: CheckRecipe): InstasentCheckerInput | undefined {
  return isInstasent(contract) ? { contract, stream: toStream(stream), levels } : undefined;
}

export function isInstasent(contract: AnyContract): contract is Contract {
  return contract.dialect === "instasent";
}

/** Every stream that payloads can go to, by the names that fixtures and `--stream` use. */
export const knownStreams: readonly string[] = [...new Set(allDialects.flatMap(({ streams }) => streams))];

/** True for a platform whose payloads can go to that stream. */
export function takesStream(provider: string, stream: string): boolean {
  return allDialects.some(({ name, streams }) => name === provider && streams.includes(stream));
}

/** Every rule about payloads, with the name of its dialect. */
export const allPayloadRules: readonly (RuleFacts & { readonly dialect: string })[] = allDialects.flatMap(
  ({ name, rules }) => rules.map((rule) => ({ ...rule, dialect: name })),
);
