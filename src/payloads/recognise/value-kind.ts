import type { Format, ValueSpec } from "../../contracts/contract.ts";
import { isKnownType, isTextType } from "../../contracts/data-types.ts";

/** What the recogniser expects under a key, as a number so that it can stand in a table. */
export const valueKind = {
  text: 0,
  number: 1,
  boolean: 2,
  dayOrInstant: 3,
  day: 4,
  instant: 5,
  /** Any text, number or boolean. */
  scalar: 6,
  email: 7,
  phone: 8,
  country: 9,
  currency: 10,
  language: 11,
  locale: 12,
  url: 13,
  geopoint: 14,
  /** The few keys of an item itself. */
  userId: 15,
  eventId: 16,
  eventType: 17,
  parameters: 18,
  /** Nothing: whatever stands there is looked at closely. */
  never: 19,
} as const;

export type ValueKind = (typeof valueKind)[keyof typeof valueKind];

const kindOfFormat = {
  email: valueKind.email,
  phone: valueKind.phone,
  country: valueKind.country,
  currency: valueKind.currency,
  language: valueKind.language,
  locale: valueKind.locale,
  datetime: valueKind.instant,
  date: valueKind.day,
  url: valueKind.url,
  geopoint: valueKind.geopoint,
} as const satisfies Record<Format, ValueKind>;

/** The kind that accepts only what no rule has anything to say about. */
export function kindOf({ dataType, format, isReadOnly }: ValueSpec): ValueKind {
  if (isReadOnly) return valueKind.never;
  const isDate = dataType === "date";
  if (isTextType(dataType) || !isKnownType(dataType)) {
    if (format !== undefined) return kindOfFormat[format];
    return isTextType(dataType) ? valueKind.text : valueKind.scalar;
  }
  if (isDate) {
    if (format === undefined) return valueKind.dayOrInstant;
    return format === "date" || format === "datetime" ? kindOfFormat[format] : valueKind.never;
  }
  if (dataType === "number") return valueKind.number;
  return dataType === "boolean" ? valueKind.boolean : valueKind.never;
}
