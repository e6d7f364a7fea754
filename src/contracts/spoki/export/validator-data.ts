import type { SpokiField, SpokiLanguage, SpokiTemplate } from "../spoki-contract.ts";

type Named<T> = readonly (readonly [name: string, value: T])[];

/** A template, as an exported validator holds it. */
export interface DeclaredTemplate {
  readonly id: NonNullable<SpokiTemplate["id"]>;
  readonly languages: Named<SpokiLanguage>;
}

/** What one account declares, as an exported validator holds it: lists, because names are data and may be anything. */
export interface ValidatorData {
  readonly owner: string;
  /** Ids of the rules whose findings are errors; what is quieter says nothing. */
  readonly errors: readonly string[];
  /** Absent where nothing is declared of them. */
  readonly fields?: Named<Pick<SpokiField, "type" | "example">>;
  /** Those with an id; absent where nothing is declared of them. */
  readonly templates?: Named<DeclaredTemplate>;
}
