import { formatAddress } from "../model/address.ts";
import type { FieldPair, LiveDifference } from "../model/comparison.ts";
import { compareText } from "../model/diagnostic.ts";
import { ownValue, type Json, type JsonObject } from "../model/json.ts";
import type { FieldRules, KindRules } from "../model/kind.ts";
import type { LiveResource } from "../model/resource.ts";
import { compareValues } from "./compare-values.ts";
import { rulesOf } from "./diff-attributes.ts";

/** Everything of one kind on one side, by the key that both sides know it by. */
export type LiveByKey = ReadonlyMap<string, LiveResource>;

export interface LiveComparison {
  readonly differences: readonly LiveDifference[];
  readonly compared: number;
}

/** Holds two sides of one kind against each other. `show` gives the fields that count, as they would be declared. */
export function compareLive(
  scope: string,
  kind: KindRules,
  left: LiveByKey,
  right: LiveByKey,
  show: (resource: LiveResource) => JsonObject,
): LiveComparison {
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted(compareText);
  const differences = keys.flatMap((key): readonly LiveDifference[] => {
    const address = formatAddress({ scope, kind: kind.kind, key: key === "" ? undefined : key });
    const [a, b] = [left.get(key), right.get(key)];
    if (a === undefined || b === undefined) {
      return [{ address, fields: [], missing: a === undefined ? "left" : "right" }];
    }
    const fields = compareFields(show(a), show(b), kind);
    return fields.length === 0 ? [] : [{ address, fields, missing: undefined }];
  });
  return { differences, compared: keys.length };
}

function compareFields(left: JsonObject, right: JsonObject, kind: KindRules): readonly FieldPair[] {
  const [a, b] = [flatten(left), flatten(right)];
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.flatMap((field): readonly FieldPair[] => {
    const [x, y] = [ownValue(a, field), ownValue(b, field)];
    const isSame = x !== undefined && y !== undefined && compareValues(plainRules(kind, field), x, y).length === 0;
    return isSame ? [] : [{ field, left: x, right: y }];
  });
}

/** The members of an object are fields of their own here, so only the leaves' own rules are left. */
function plainRules(kind: KindRules, field: string): FieldRules {
  const rules = rulesOf(kind, field);
  if (field.endsWith(".dataType") || field === "dataType") return { compare: "data-type" };
  return rules.compare === "subset" ? { compare: "exact" } : rules;
}

/** Nested settings as `channelSms.defaultCompliancePolicy`; lists stay whole. */
function flatten(object: JsonObject, prefix = ""): Readonly<Record<string, Json>> {
  const leaves = Object.entries(object).flatMap(([key, value]): readonly (readonly [string, Json])[] => {
    const path = `${prefix}${key}`;
    const isNested = typeof value === "object" && value !== null && !Array.isArray(value);
    return isNested ? Object.entries(flatten(value as JsonObject, `${path}.`)) : [[path, value]]; // no list, no null
  });
  return Object.fromEntries(leaves);
}
