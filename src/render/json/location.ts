import type { Place } from "../../model/place.ts";

/** A place as JSON has it; null when there is none, so that the key is always there. */
export function locationDocument(place: Place | undefined) {
  if (place === undefined) return null;
  const { file, line, column, endColumn } = place;
  return { file, line, column, endColumn };
}
