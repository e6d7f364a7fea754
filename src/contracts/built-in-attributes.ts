import { anyNumberOfValues, openType } from "./contract.ts";

const editable = [
  "_first_name",
  "_last_name",
  "_full_name",
  "_username",
  "_gender",
  "_date_birthday",
  "_email",
  "_phone_mobile",
  "_phone_other",
  "_country_code",
  "_language_code",
  "_currency_code",
  "_state",
  "_region",
  "_city",
  "_zipcode",
  "_address",
  "_geopoint",
  "_ip",
  "_company",
  "_branch",
  "_company_vat",
  "_user_vat",
  "_user_ssn",
  "_url",
];
const lists = ["_client_tags", "_client_lists"];
const system = [
  "_date_imported",
  "_date_updated",
  "_date_registered",
  "_date_seen",
  "_row",
  "_audience_ids",
  "_datasources",
  "_ds_contact_ids",
  "_email_verified",
  "_phone_mobile_verified",
];
const consent = ["sms", "email", "whatsapp"].flatMap((channel) => [
  `_is_subscribed_${channel}`,
  `_accepts_marketing_${channel}`,
]);

/** An attribute that every project has, as far as it is known without asking the platform. */
export interface BuiltInAttribute {
  readonly uid: string;
  readonly dataType: string;
  readonly isRequired: boolean;
  readonly isReadOnly: boolean;
  readonly maxValues: number;
}

const open = { dataType: openType, isRequired: false, maxValues: 1 };

/** What the vendor's documents show of every project; types are left open, because only the live specs tell them. */
export const builtInAttributes: readonly BuiltInAttribute[] = [
  { uid: "_user_id", dataType: "string", isRequired: true, isReadOnly: false, maxValues: 1 },
  ...editable.map((uid) => ({ ...open, uid, isReadOnly: false })),
  ...lists.map((uid) => ({ ...open, uid, isReadOnly: false, maxValues: anyNumberOfValues })),
  ...[...system, ...consent].map((uid) => ({ ...open, uid, isReadOnly: true })),
];

/** True for the attributes that hold a person's consent, which lives in the platform's own protected datasource. */
export function isConsentAttribute(uid: string): boolean {
  return uid.startsWith("_is_subscribed_") || uid.startsWith("_accepts_marketing_");
}
