import type { Format, ValueSpec } from "../../contracts/contract.ts";
import { isKnownType, isTextType } from "../../contracts/data-types.ts";
import * as layout from "./layout.ts";

const kindOfFormat = {
  email: layout.kindEmail,
  phone: layout.kindPhone,
  country: layout.kindCountry,
  currency: layout.kindCurrency,
  language: layout.kindLanguage,
  locale: layout.kindLocale,
  datetime: layout.kindInstant,
  date: layout.kindDay,
  url: layout.kindUrl,
  geopoint: layout.kindGeopoint,
} as const satisfies Record<Format, number>;

/** The kind that accepts only what no rule, on or off, has anything to say about. */
export function kindOf({ dataType, format, isReadOnly, maxLength }: ValueSpec): number {
  if (isReadOnly) return layout.kindNever;
  if (isTextType(dataType) || !isKnownType(dataType)) {
    if (format !== undefined) return kindOfFormat[format];
    return isTextType(dataType) ? layout.kindText : layout.kindScalar;
  }
  if (dataType === "date") {
    if (format === undefined) return layout.kindDayOrInstant;
    return format === "date" || format === "datetime" ? kindOfFormat[format] : layout.kindNever;
  }
  if (dataType === "number") return layout.kindNumber;
  // a boolean may be a text, of which a format or a limit of zero would have something to say
  const isPlain = dataType === "boolean" && format === undefined && maxLength !== 0;
  return isPlain ? layout.kindBoolean : layout.kindNever;
}
