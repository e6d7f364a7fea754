import { attentiveAttributeAsIdentifier } from "./rules/attentive-attribute-as-identifier.ts";
import { attentiveBatchSize } from "./rules/attentive-batch-size.ts";
import { attentiveBuiltInName } from "./rules/attentive-built-in-name.ts";
import { attentiveDoubtfulPropertyKey } from "./rules/attentive-doubtful-property-key.ts";
import { attentiveDuplicatePerson } from "./rules/attentive-duplicate-person.ts";
import { attentiveEmptyIdentifier } from "./rules/attentive-empty-identifier.ts";
import { attentiveEnumWithoutValues } from "./rules/attentive-enum-without-values.ts";
import { attentiveEventTypeCharacters } from "./rules/attentive-event-type-characters.ts";
import { attentiveForeignClientUserId } from "./rules/attentive-foreign-client-user-id.ts";
import { attentiveInvalidChannel } from "./rules/attentive-invalid-channel.ts";
import { attentiveInvalidCountry } from "./rules/attentive-invalid-country.ts";
import { attentiveInvalidCustomIdentifier } from "./rules/attentive-invalid-custom-identifier.ts";
import { attentiveInvalidDate } from "./rules/attentive-invalid-date.ts";
import { attentiveInvalidDateOfBirth } from "./rules/attentive-invalid-date-of-birth.ts";
import { attentiveInvalidLanguage } from "./rules/attentive-invalid-language.ts";
import { attentiveInvalidOccurredAt } from "./rules/attentive-invalid-occurred-at.ts";
import { attentiveInvalidPhone } from "./rules/attentive-invalid-phone.ts";
import { attentiveInvalidRegion } from "./rules/attentive-invalid-region.ts";
import { attentiveInvalidSubscriptionType } from "./rules/attentive-invalid-subscription-type.ts";
import { attentiveLongAttributeName } from "./rules/attentive-long-attribute-name.ts";
import { attentiveLongClientUserId } from "./rules/attentive-long-client-user-id.ts";
import { attentiveLongIdentifier } from "./rules/attentive-long-identifier.ts";
import { attentiveLongUrl } from "./rules/attentive-long-url.ts";
import { attentiveMissingEventType } from "./rules/attentive-missing-event-type.ts";
import { attentiveMissingEventUser } from "./rules/attentive-missing-event-user.ts";
import { attentiveMissingExternalEventId } from "./rules/attentive-missing-external-event-id.ts";
import { attentiveMissingIdentifiers } from "./rules/attentive-missing-identifiers.ts";
import { attentiveMissingMemberIdentifier } from "./rules/attentive-missing-member-identifier.ts";
import { attentiveMissingProperty } from "./rules/attentive-missing-property.ts";
import { attentiveMissingSegment } from "./rules/attentive-missing-segment.ts";
import { attentiveMissingSubscriptionSource } from "./rules/attentive-missing-subscription-source.ts";
import { attentiveNestedAttribute } from "./rules/attentive-nested-attribute.ts";
import { attentiveNestedProperty } from "./rules/attentive-nested-property.ts";
import { attentiveNullAttribute } from "./rules/attentive-null-attribute.ts";
import { attentiveOffsetWithoutColon } from "./rules/attentive-offset-without-colon.ts";
import { attentivePropertyKeyCharacters } from "./rules/attentive-property-key-characters.ts";
import { attentiveSensitiveName } from "./rules/attentive-sensitive-name.ts";
import { attentiveSimilarNames } from "./rules/attentive-similar-names.ts";
import { attentiveSingleOptIn } from "./rules/attentive-single-opt-in.ts";
import { attentiveTextReadOtherwise } from "./rules/attentive-text-read-otherwise.ts";
import { attentiveTooManyAttributes } from "./rules/attentive-too-many-attributes.ts";
import { attentiveTooManyDeclaredProperties } from "./rules/attentive-too-many-declared-properties.ts";
import { attentiveTooManyPropertyKeys } from "./rules/attentive-too-many-property-keys.ts";
import { attentiveUnknownAttribute } from "./rules/attentive-unknown-attribute.ts";
import { attentiveUnknownEnumValue } from "./rules/attentive-unknown-enum-value.ts";
import { attentiveUnknownEventType } from "./rules/attentive-unknown-event-type.ts";
import { attentiveUnknownKey } from "./rules/attentive-unknown-key.ts";
import { attentiveUnknownProperty } from "./rules/attentive-unknown-property.ts";
import { attentiveWrongAttributeType } from "./rules/attentive-wrong-attribute-type.ts";
import { attentiveWrongBuiltInType } from "./rules/attentive-wrong-built-in-type.ts";
import { attentiveWrongPropertyType } from "./rules/attentive-wrong-property-type.ts";
import { attentiveWrongShape } from "./rules/attentive-wrong-shape.ts";
import type { AttentiveRule } from "./attentive-rule.ts";

/** Every rule about payloads for Attentive, sorted by id. */
export const attentiveRules: readonly AttentiveRule[] = [
  attentiveAttributeAsIdentifier,
  attentiveBatchSize,
  attentiveBuiltInName,
  attentiveDoubtfulPropertyKey,
  attentiveDuplicatePerson,
  attentiveEmptyIdentifier,
  attentiveEnumWithoutValues,
  attentiveEventTypeCharacters,
  attentiveForeignClientUserId,
  attentiveInvalidChannel,
  attentiveInvalidCountry,
  attentiveInvalidCustomIdentifier,
  attentiveInvalidDate,
  attentiveInvalidDateOfBirth,
  attentiveInvalidLanguage,
  attentiveInvalidOccurredAt,
  attentiveInvalidPhone,
  attentiveInvalidRegion,
  attentiveInvalidSubscriptionType,
  attentiveLongAttributeName,
  attentiveLongClientUserId,
  attentiveLongIdentifier,
  attentiveLongUrl,
  attentiveMissingEventType,
  attentiveMissingEventUser,
  attentiveMissingExternalEventId,
  attentiveMissingIdentifiers,
  attentiveMissingMemberIdentifier,
  attentiveMissingProperty,
  attentiveMissingSegment,
  attentiveMissingSubscriptionSource,
  attentiveNestedAttribute,
  attentiveNestedProperty,
  attentiveNullAttribute,
  attentiveOffsetWithoutColon,
  attentivePropertyKeyCharacters,
  attentiveSensitiveName,
  attentiveSimilarNames,
  attentiveSingleOptIn,
  attentiveTextReadOtherwise,
  attentiveTooManyAttributes,
  attentiveTooManyDeclaredProperties,
  attentiveTooManyPropertyKeys,
  attentiveUnknownAttribute,
  attentiveUnknownEnumValue,
  attentiveUnknownEventType,
  attentiveUnknownKey,
  attentiveUnknownProperty,
  attentiveWrongAttributeType,
  attentiveWrongBuiltInType,
  attentiveWrongPropertyType,
  attentiveWrongShape,
];
