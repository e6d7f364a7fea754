import type { FieldRules, KindRules } from "../../model/kind.ts";

const exact: FieldRules = { compare: "exact", onCreate: true, onUpdate: true };
const atCreation: FieldRules = { compare: "exact", onCreate: true };
const expected: FieldRules = { compare: "exact" };

const managed = {
  canCreate: true,
  canUpdate: true,
  canDelete: true,
  openFields: expected,
  lookalikeFields: [],
  bearsSecret: false,
} as const;
const checked = {
  canCreate: false,
  canUpdate: false,
  canDelete: false,
  fields: {},
  openFields: expected,
  lookalikeFields: [],
  bearsSecret: false,
} as const;

const customField: KindRules = {
  ...managed,
  kind: "custom-field",
  plural: "custom fields",
  perMinute: 5,
  fields: {
    label: exact,
    type: { ...atCreation, note: "A field's type is fixed; another field would not hold the contacts' values." },
    code: { ...atCreation, note: "A field's code is fixed: automations and templates use it." },
    example: { ...atCreation, isWriteOnly: true },
  },
  dashboardPlace: "custom field {label}",
};

/** The API can make and delete lists; it has no call that changes one. */
const list: KindRules = {
  ...managed,
  canUpdate: false,
  kind: "list",
  plural: "lists",
  perMinute: 10,
  fields: { name: { ...atCreation, note: "A list cannot be renamed through the API; a new one would be empty." } },
  dashboardPlace: "list {label}",
};

const template: KindRules = {
  ...managed,
  kind: "template",
  plural: "templates",
  perMinute: 10,
  follows: ["custom-field"],
  fields: {
    name: exact,
    category: exact,
    subcategory: exact,
    channelId: { ...atCreation, isWriteOnly: true },
    state: exact,
    "languages.*": exact,
    "examples.*": { ...exact, isWriteOnly: true },
  },
  dashboardPlace: "template {label}",
};

const webhook: KindRules = {
  ...managed,
  kind: "webhook",
  plural: "webhooks",
  fields: {
    event: exact,
    url: exact,
    active: exact,
    version: {
      ...atCreation,
      note: "A version is raised for good, and its secret is replaced at once: do it when the receiver can take the new one.",
    },
    expands: { ...exact, compare: "set" },
  },
  lookalikeFields: ["event", "version"],
  dashboardPlace: "Integrations > Webhook",
};

/** In the order that plans and headings follow. */
export const spokiKinds: readonly KindRules[] = [
  // Another account's key would prune what is not its own.
  { ...checked, kind: "account", plural: "accounts", dashboardPlace: "the account's settings", guardField: "name" },
  customField,
  list,
  template,
  {
    ...checked,
    kind: "approval",
    plural: "approvals",
    dashboardPlace: "template {label}",
    absenceTask: "Have WhatsApp approve the template",
  },
  webhook,
  { ...checked, kind: "tag", plural: "tags", dashboardPlace: "tag {label}" },
  { ...checked, kind: "automation", plural: "automations", dashboardPlace: "automation {label}" },
  { ...checked, kind: "channel", plural: "channels", dashboardPlace: "channel {label}" },
  { ...checked, kind: "role", plural: "roles", dashboardPlace: "role of {label}", absenceTask: "Invite" },
];
