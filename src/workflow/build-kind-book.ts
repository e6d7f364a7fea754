import type { KindBook } from "../apply/kind-book.ts";
import type { Config } from "../model/declaration.ts";
import { ownValue } from "../model/json.ts";
import { compareValues } from "../plan/compare-values.ts";
import { rulesOf } from "../plan/diff-attributes.ts";
import type { Provider } from "../providers/provider.ts";

/** The kinds of every scope's provider; values are compared as the plan compares them. */
export function buildKindBook({ scopes }: Config, providerOf: (name: string) => Provider): KindBook {
  return {
    rulesOf(scope, kind) {
      const owner = scopes.find(({ key }) => key === scope);
      const rules = providerOf(owner?.provider ?? "").kinds.find((each) => each.kind === kind);
      if (rules === undefined) throw new Error(`no rules for kind ${kind} of ${scope}`);
      return rules;
    },
    differing: (rules, values, { attributes }) =>
      Object.entries(values).flatMap(([field, value]) =>
        compareValues(rulesOf(rules, field), value, ownValue(attributes, field)).length === 0 ? [] : [field],
      ),
  };
}
