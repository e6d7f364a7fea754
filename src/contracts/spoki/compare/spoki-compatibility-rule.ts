import type { Direction, Verdict } from "../../../model/compatibility.ts";
import type { JsonObject } from "../../../model/json.ts";

/** What an account declares, in the words of the YAML. */
export interface SpokiVersionExample {
  readonly customFields?: JsonObject;
  readonly templates?: JsonObject;
}

/** One kind of change between two versions of an account, and its verdicts; `compare-accounts.ts` finds them. */
export interface SpokiCompatibilityRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly verdicts: Readonly<Record<Direction, Verdict>>;
  readonly example: { readonly previous: SpokiVersionExample; readonly current: SpokiVersionExample };
}
