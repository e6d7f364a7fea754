import type { PayloadRule } from "./payload-rule.ts";
import { acceptedButShouldBeRejected } from "./rules/accepted-but-should-be-rejected.ts";
import { audienceIdAsUserId } from "./rules/audience-id-as-user-id.ts";
import { blanksAroundId } from "./rules/blanks-around-id.ts";
import { bodyTooLarge } from "./rules/body-too-large.ts";
import { consentAttribute } from "./rules/consent-attribute.ts";
import { dateWithoutZone } from "./rules/date-without-zone.ts";
import { duplicateEventId } from "./rules/duplicate-event-id.ts";
import { duplicateKey } from "./rules/duplicate-key.ts";
import { eventBeforeContact } from "./rules/event-before-contact.ts";
import { eventParametersNotObject } from "./rules/event-parameters-not-object.ts";
import { invalidCountry } from "./rules/invalid-country.ts";
import { invalidCurrency } from "./rules/invalid-currency.ts";
import { invalidDate } from "./rules/invalid-date.ts";
import { invalidEmail } from "./rules/invalid-email.ts";
import { invalidGeopoint } from "./rules/invalid-geopoint.ts";
import { invalidLanguage } from "./rules/invalid-language.ts";
import { invalidLocale } from "./rules/invalid-locale.ts";
import { invalidPhone } from "./rules/invalid-phone.ts";
import { invalidUrl } from "./rules/invalid-url.ts";
import { missingEventDate } from "./rules/missing-event-date.ts";
import { missingEventId } from "./rules/missing-event-id.ts";
import { missingEventType } from "./rules/missing-event-type.ts";
import { missingRequired } from "./rules/missing-required.ts";
import { missingUserId } from "./rules/missing-user-id.ts";
import { nestedValue } from "./rules/nested-value.ts";
import { notAnObject } from "./rules/not-an-object.ts";
import { numericString } from "./rules/numeric-string.ts";
import { readOnlyAttribute } from "./rules/read-only-attribute.ts";
import { tooLong } from "./rules/too-long.ts";
import { tooLongInBytes } from "./rules/too-long-in-bytes.ts";
import { tooManyItems } from "./rules/too-many-items.ts";
import { tooManyValues } from "./rules/too-many-values.ts";
import { unexpectedArray } from "./rules/unexpected-array.ts";
import { unknownAttribute } from "./rules/unknown-attribute.ts";
import { unknownEvent } from "./rules/unknown-event.ts";
import { unknownEventKey } from "./rules/unknown-event-key.ts";
import { unknownParameter } from "./rules/unknown-parameter.ts";
import { unknownType } from "./rules/unknown-type.ts";
import { wrongValueType } from "./rules/wrong-value-type.ts";

const rules = [
  acceptedButShouldBeRejected,
  audienceIdAsUserId,
  blanksAroundId,
  bodyTooLarge,
  consentAttribute,
  dateWithoutZone,
  duplicateEventId,
  duplicateKey,
  eventBeforeContact,
  eventParametersNotObject,
  invalidCountry,
  invalidCurrency,
  invalidDate,
  invalidEmail,
  invalidGeopoint,
  invalidLanguage,
  invalidLocale,
  invalidPhone,
  invalidUrl,
  missingEventDate,
  missingEventId,
  missingEventType,
  missingRequired,
  missingUserId,
  nestedValue,
  notAnObject,
  numericString,
  readOnlyAttribute,
  tooLong,
  tooLongInBytes,
  tooManyItems,
  tooManyValues,
  unexpectedArray,
  unknownAttribute,
  unknownEvent,
  unknownEventKey,
  unknownParameter,
  unknownType,
  wrongValueType,
] as const;

/** Every rule about payloads by its id, sorted. */
export const payloadRules: ReadonlyMap<string, PayloadRule> = new Map(rules.map((rule) => [rule.id, rule]));
