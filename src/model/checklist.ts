import type { Json } from "./json.ts";
import type { Place } from "./place.ts";

/** One thing that only a person can do, with the exact values. */
export interface ManualTask {
  readonly address: string;
  /** `missing`: it must be made; `differs`: it must be changed; `fetch`: its token must be fetched. */
  readonly reason: "missing" | "differs" | "fetch";
  /** What to do, as an order without a full stop. */
  readonly title: string;
  /** Where in the dashboard, naming only places that the vendor's documents confirm. */
  readonly where: string;
  readonly values: readonly TaskValue[];
  readonly note?: string;
  readonly place: Place;
}

export interface TaskValue {
  readonly field: string;
  /** What it must be. */
  readonly value: Json;
  /** What it is, for what exists. */
  readonly live?: Json;
}

/** True when something must be made by hand: then the list is worth showing beside the plan that holds the rest. */
export function hasMissing(tasks: readonly ManualTask[]): boolean {
  return tasks.some(({ reason }) => reason === "missing");
}
