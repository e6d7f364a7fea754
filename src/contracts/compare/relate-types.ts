import type { ValueSpec } from "../contract.ts";
import { isKnownType, isTextType } from "../data-types.ts";

/** How the values that one type takes relate to those of another. */
export type TypeRelation = "same" | "renamed" | "widened" | "narrowed" | "changed" | "fixed";

/** Text takes every date, and a type that nobody knows takes everything; all other types share too little. */
export function relateTypes(previous: ValueSpec, current: ValueSpec): TypeRelation {
  const [before, after] = [previous.dataType, current.dataType];
  if (before === after) return "same";
  if (previous.isTypeFixed === true || current.isTypeFixed === true) return "fixed";
  const [wasKnown, isKnown] = [isKnownType(before), isKnownType(after)];
  if (wasKnown !== isKnown) return wasKnown ? "widened" : "narrowed";
  if (!wasKnown || (isTextType(before) && isTextType(after))) return "renamed";
  if (before === "date" && isTextType(after)) return "widened";
  return isTextType(before) && after === "date" ? "narrowed" : "changed";
}
