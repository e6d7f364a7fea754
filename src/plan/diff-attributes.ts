import { ownValue, type Json } from "../model/json.ts";
import type { FieldRules, KindRules } from "../model/kind.ts";
import type { Place } from "../model/place.ts";
import type { DesiredResource, LiveResource } from "../model/resource.ts";
import { compareValues } from "./compare-values.ts";

/** One declared field that live does not honour, or that could not be read. */
export interface FieldDifference {
  /** The declared field, then the path inside it. */
  readonly field: string;
  readonly rules: FieldRules;
  readonly expected: Json;
  readonly live: Json | undefined;
  readonly place: Place;
  /** Why the live value is not known; then `live` means nothing. */
  readonly unreadable?: string;
}

/** Compares the declared fields of a resource with live, field by field in the order they were written. */
export function diffAttributes(
  desired: DesiredResource,
  live: LiveResource,
  kind: KindRules,
): readonly FieldDifference[] {
  const differences: FieldDifference[] = [];
  for (const [field, expected] of Object.entries(desired.attributes)) {
    const rules = rulesOf(kind, field);
    if (rules.isWriteOnly === true) continue;
    const unreadable = unreadableReason(live, field);
    if (unreadable !== undefined) {
      differences.push({ field, rules, expected, live: undefined, place: placeOf(desired, field), unreadable });
      continue;
    }
    for (const difference of compareValues(rules, expected, ownValue(live.attributes, field))) {
      const path = difference.path === "" ? field : `${field}.${difference.path}`;
      const place = placeOf(desired, path);
      differences.push({ field: path, rules, expected: difference.expected, live: difference.live, place });
    }
  }
  return differences;
}

/** The rules of a field: its own, those of its family (`parameters.*`), or the kind's for open fields. */
export function rulesOf(kind: KindRules, field: string): FieldRules {
  return ownValue(kind.fields, field) ?? ownValue(kind.fields, familyOf(field)) ?? kind.openFields;
}

function unreadableReason({ unreadable }: LiveResource, field: string): string | undefined {
  if (unreadable === undefined) return undefined;
  return ownValue(unreadable, field) ?? ownValue(unreadable, familyOf(field));
}

function familyOf(field: string): string {
  return `${field.split(".", 1)[0]}.*`;
}

/** Where a field was written, or the nearest thing around it that has a place. */
export function placeOf(desired: DesiredResource, field: string): Place {
  for (let path = field; path !== ""; path = path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "") {
    const place = ownValue(desired.fieldPlaces, path);
    if (place !== undefined) return place;
  }
  return desired.place;
}
