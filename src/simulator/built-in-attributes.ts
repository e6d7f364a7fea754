import type { AttributeSeed } from "./spec-format.ts";

const editable = [
  "_first_name",
  "_last_name",
  "_full_name",
  "_username",
  "_gender",
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
const consent = [
  "_is_subscribed_sms",
  "_is_subscribed_email",
  "_accepts_marketing_sms",
  "_accepts_marketing_email",
  "_email_verified",
  "_phone_mobile_verified",
];
const systemDates = ["_date_imported", "_date_updated", "_date_registered"];
const systemLinks = ["_row", "_audience_ids", "_datasources", "_ds_contact_ids"];

/** What every project has: the attributes the platform itself brings, the ones it keeps to itself marked `readonly`. */
export const builtInAttributes: readonly AttributeSeed[] = [
  { uid: "_user_id", important: true, requiredInWebhook: true, dataType: "string" },
  ...editable.map((uid) => ({ uid, dataType: "string", important: uid === "_email" || uid === "_phone_mobile" })),
  { uid: "_date_birthday", dataType: "date" },
  { uid: "_client_tags", dataType: "string", multivalue: 100 },
  ...consent.map((uid) => ({ uid, dataType: "bool", readonly: true, mappeable: false })),
  ...systemDates.map((uid) => ({ uid, dataType: "date", readonly: true, mappeable: false })),
  ...systemLinks.map((uid) => ({
    uid,
    dataType: "string",
    readonly: true,
    mappeable: false,
    internal: true,
    visible: false,
    multivalue: uid === "_row" ? 1 : 100,
  })),
];
