import type { Json } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { LiveResource } from "../model/resource.ts";

/** What applying must know of kinds: their rules, and how values are held against each other under them. */
export interface KindBook {
  rulesOf(scope: string, kind: string): KindRules;
  /** Names of the fields in which `live` is not as `values` says. */
  differing(rules: KindRules, values: Readonly<Record<string, Json>>, live: LiveResource): readonly string[];
}
