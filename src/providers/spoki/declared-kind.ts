import type { Json } from "../../model/json.ts";
import type { DesiredResource } from "../../model/resource.ts";

/** What is particular to the declarations of one kind. */
export interface DeclaredKind {
  /** What it is found by. */
  readonly candidates: readonly { readonly field: string; readonly value: string }[];
  readonly attributes: Readonly<Record<string, Json>>;
  readonly more?: Partial<Pick<DesiredResource, "needs" | "settings" | "fieldPlaces">>;
}
