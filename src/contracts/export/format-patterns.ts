import type { Format } from "../contract.ts";
import { hostLetters } from "../text-matchers.ts";

const month31 = "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])";
const month30 = "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)";
const february = "02-(?:0[1-9]|1[0-9]|2[0-8])";
const leapYear = "(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)";
/** A day that the calendar has. */
const day = `(?:[0-9]{4}-(?:${month31}|${month30}|${february})|${leapYear}-02-29)`;
const time = "T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\\.[0-9]+)?";
const zone = "(?:Z|[+-](?:[01][0-9]|2[0-3]):?[0-5][0-9])";
const label = `[${hostLetters}](?:[${hostLetters}-]{0,61}[${hostLetters}])?`;
const plain = "[^\\s\\x00-\\x1f\\x7f-\\x9f";

/** No date is longer; our own rules give up there too. */
export const maxDateLength = 40;

/** A day, or a time with or without zone. */
export const datePattern = `^${day}(?:${time}${zone}?)?$`;

/** A time with its zone, as an event's own date has to be. */
export const instantPattern = `^${day}${time}${zone}$`;

/** A time that leaves its zone open. */
export const zonelessPattern = `^${day}${time}$`;

/** A number in quotes. */
export const numericPattern = "^-?[0-9]+(?:\\.[0-9]+)?$";

/** What the platform takes for the id of one of its own contacts. */
export const audienceIdPattern = "^[a-zA-Z0-9]{28}-[0-9]{3}$";

const blanks = "[\t-\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]";

/** A blank at the start or the end. */
export const outerBlankPattern = `^${blanks}|${blanks}$`;

/**
 * Every format as a regular expression, for schemas: of the kind that all languages know alike, so without look-around
 * and classes of Unicode. Each takes time linear in the text: repetitions are bounded, or end at a character that they
 * cannot hold.
 */
export const formatPatterns: Readonly<Record<Format, string>> = {
  email: `^${plain}@.](?:${plain}@]{0,62}${plain}@.])?@${label}(?:\\.${label})+$`,
  phone: "^\\+[1-9][0-9]{6,14}$",
  country: "^[A-Z]{2}$",
  currency: "^[A-Z]{3}$",
  language: "^[a-z]{2}(?:[_-][A-Z]{2})?$",
  locale: "^[a-z]{2}_[A-Z]{2}$",
  datetime: `^${day}${time}${zone}?$`,
  date: `^${day}$`,
  url: `^https?://(?:${plain}/?#@:.]|${plain}/?#:.]${plain}/?#]*${plain}/?#@])(?:[/?#]${plain}]*)?$`,
  geopoint:
    "^-?0*(?:90(?:\\.0+)?|[0-8]?[0-9](?:\\.[0-9]+)?), ?-?0*(?:180(?:\\.0+)?|(?:1[0-7][0-9]|[0-9]{1,2})(?:\\.[0-9]+)?)$",
};

/** The rule that speaks for each format. */
export const formatRules: Readonly<Record<Format, string>> = {
  email: "invalid-email",
  phone: "invalid-phone",
  country: "invalid-country",
  currency: "invalid-currency",
  language: "invalid-language",
  locale: "invalid-locale",
  datetime: "invalid-date",
  date: "invalid-date",
  url: "invalid-url",
  geopoint: "invalid-geopoint",
};
