import { ownValue } from "../model/json.ts";
import type { KindRules } from "../model/kind.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import { compareValues } from "./compare-values.ts";
import { rulesOf } from "./diff-attributes.ts";

/** An unmanaged live resource whose name is the declared one but for its form, or for the case of its letters. */
export interface Namesake {
  readonly live: LiveResource;
  readonly differsIn: "case" | "form";
}

/** Finds what people would take for the declared name, and what a platform may have made of it. */
export function findNamesakes(
  { attributes }: DesiredResource,
  unmanaged: readonly LiveResource[],
): readonly Namesake[] {
  const name = ownValue(attributes, "name");
  if (typeof name !== "string") return [];
  const form = plainForm(name);
  const folded = form.toLowerCase();
  return unmanaged.flatMap((live): readonly Namesake[] => {
    const other = plainForm(live.label);
    if (other === form) return [{ live, differsIn: "form" }];
    return other.toLowerCase() === folded ? [{ live, differsIn: "case" }] : [];
  });
}

function plainForm(name: string): string {
  return name.normalize("NFKC").trim().replace(/\s+/gu, " ");
}

/** Unmanaged live resources that equal a declared one in every telling field: it may have been renamed. */
export function findLookalikes(
  desired: DesiredResource,
  unmanaged: readonly LiveResource[],
  kind: KindRules,
): readonly LiveResource[] {
  const telling = kind.lookalikeFields.flatMap((field) => {
    const expected = ownValue(desired.attributes, field);
    return expected === undefined || (Array.isArray(expected) && expected.length === 0) ? [] : [{ field, expected }];
  });
  // One shared locale betrays nothing: two telling fields must be declared and equal.
  if (telling.length < 2) return [];
  return unmanaged.filter(({ attributes }) =>
    telling.every(
      ({ field, expected }) => compareValues(rulesOf(kind, field), expected, ownValue(attributes, field)).length === 0,
    ),
  );
}
