import type { AttentiveType } from "../attentive-contract.ts";

/** An attribute or a property, as an exported validator holds it. */
export interface DeclaredSpec {
  readonly type: AttentiveType;
  readonly values?: readonly string[];
  readonly required?: true;
}

type Named<T> = readonly (readonly [name: string, value: T])[];

/** What one company declares, as an exported validator holds it: lists, because names are data and may be anything. */
export interface ValidatorData {
  readonly owner: string;
  /** Ids of the rules whose findings are errors; what is quieter says nothing. */
  readonly errors: readonly string[];
  readonly mostMembers: number;
  readonly attributes: Named<DeclaredSpec>;
  readonly eventTypes: Named<Named<DeclaredSpec>>;
}
