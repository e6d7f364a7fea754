import type { ValueSpec } from "../contract.ts";
import { anyNumberOfValues } from "../contract.ts";

/** What a reader of an exported file should know of a value, ending with the address that declares it. */
export function describeSpec(spec: ValueSpec): string {
  const { dataType, maxLength, maxValues, format, isReadOnly, address } = spec;
  const parts = [
    dataType,
    ...(format === undefined ? [] : [`format ${format}`]),
    ...(maxLength === null ? [] : [`at most ${maxLength} characters`]),
    ...(maxValues === 1 ? [] : [maxValues === anyNumberOfValues ? "or a list" : `or a list of at most ${maxValues}`]),
    ...(isReadOnly ? ["read-only, the platform refuses it"] : []),
  ];
  return `${parts.join(", ")}. Declared by ${address}`;
}
