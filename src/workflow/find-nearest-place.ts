import type { Declaration } from "../model/declaration.ts";
import { ownValue } from "../model/json.ts";
import type { Place } from "../model/place.ts";

/** The place of a field of a declaration, or of the nearest one around it that was written. */
export function findNearestPlace(
  { fieldPlaces, place }: Pick<Declaration, "fieldPlaces" | "place">,
  field: readonly (string | number)[],
): Place {
  for (let length = field.length; length > 0; length -= 1) {
    const found = ownValue(fieldPlaces, field.slice(0, length).join("."));
    if (found !== undefined) return found;
  }
  return place;
}
