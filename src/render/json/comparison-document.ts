import type { Comparison } from "../../model/comparison.ts";

export function comparisonDocument({ left, right, scopes, differences, notCompared, compared }: Comparison) {
  return {
    left,
    right,
    scopes: scopes.map((each) => ({ scope: each.scope, left: each.left, right: each.right })),
    differences: differences.map(({ address, fields, missing }) => ({
      address,
      missing: missing ?? null,
      fields: fields.map((pair) => ({ field: pair.field, left: pair.left ?? null, right: pair.right ?? null })),
    })),
    notCompared: notCompared.map(({ what, reason }) => ({ what, reason })),
    compared,
  };
}
