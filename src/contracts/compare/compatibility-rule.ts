import type { Direction, Verdict } from "../../model/compatibility.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Contract, EventContract, ValueSpec } from "../contract.ts";

/** What of a contract is compared, whatever its dialect. */
export type ComparableContract = Pick<Contract, "owner" | "attributes" | "events">;

/** One version of a contract, with what payload rules need not know. */
export interface ContractVersion<OneContract extends ComparableContract = ComparableContract> {
  readonly contract: OneContract;
  /** Attributes that name one contact: the merge keys. */
  readonly uniqueAttributes: ReadonlySet<string>;
}

interface Sides<T> {
  readonly address: string;
  readonly previous: T | undefined;
  readonly current: T | undefined;
}

/** One thing that at least one of two versions has, as both have it. */
export type SpecPair =
  | ({ readonly subject: "datasource" } & Sides<ComparableContract>)
  | ({ readonly subject: "attribute" | "parameter" } & Sides<ValueSpec>)
  | ({ readonly subject: "event" } & Sides<EventContract>)
  | {
      readonly subject: "merge-key";
      readonly address: string;
      readonly wasUnique: boolean;
      readonly isUnique: boolean;
    };

/** Specs in the words of a lock, with `format`; null for a datasource that is not there. */
export type VersionExample = {
  readonly attributes?: Readonly<Record<string, JsonObject>>;
  readonly events?: Readonly<Record<string, JsonObject>>;
} | null;

/** One kind of change: what it is, why it has the verdict it has, and how it is found. */
export interface CompatibilityRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly verdicts: Readonly<Record<Direction, Verdict>>;
  /** What changed, as the end of a sentence about the address; undefined when it is not this kind of change. */
  readonly find: (pair: SpecPair) => string | undefined;
  readonly example: { readonly previous: VersionExample; readonly current: VersionExample };
}

/** Both values of a pair, when it is about a value that both versions have. */
export function bothValues(pair: SpecPair): { readonly previous: ValueSpec; readonly current: ValueSpec } | undefined {
  if (pair.subject !== "attribute" && pair.subject !== "parameter") return undefined;
  const { previous, current } = pair;
  return previous === undefined || current === undefined ? undefined : { previous, current };
}

/** The value that only one version has, when the pair is about such an attribute or parameter. */
export function lonelyValue(
  pair: SpecPair,
  subject: "attribute" | "parameter",
  side: "removed" | "added",
): ValueSpec | undefined {
  if (pair.subject !== subject) return undefined;
  const { previous, current } = pair;
  if (side === "removed") return current === undefined ? previous : undefined;
  return previous === undefined ? current : undefined;
}
