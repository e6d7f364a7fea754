import type { Json } from "../model/json.ts";
import type { Format } from "./contract.ts";

const formats = {
  email: true,
  phone: true,
  country: true,
  currency: true,
  language: true,
  locale: true,
  datetime: true,
  date: true,
  url: true,
  geopoint: true,
} satisfies Record<Format, true>;

/** The format a YAML value names, or undefined. */
export function parseFormat(value: Json | undefined): Format | undefined {
  return typeof value === "string" && Object.hasOwn(formats, value) ? (value as Format) : undefined; // a key of `formats`
}
