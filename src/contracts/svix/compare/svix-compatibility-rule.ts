import type { Direction, Verdict } from "../../../model/compatibility.ts";
import type { JsonObject } from "../../../model/json.ts";

/** One kind of change between two versions of an event type, and its verdicts; `compare-event-types.ts` finds them. */
export interface SvixCompatibilityRule {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly verdicts: Readonly<Record<Direction, Verdict>>;
  /** Declarations of one event type; null where there is none. */
  readonly example: { readonly previous: JsonObject | null; readonly current: JsonObject | null };
}
