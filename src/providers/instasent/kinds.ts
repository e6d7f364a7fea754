import type { FieldRules, KindRules } from "../../model/kind.ts";

const exact: FieldRules = { compare: "exact" };
const dataType: FieldRules = { compare: "data-type" };
const onCreate: FieldRules = { compare: "exact", onCreate: true };

const readOnlyKind = {
  canCreate: false,
  canUpdate: false,
  canDelete: false,
  fields: {},
  openFields: { compare: "subset" },
  lookalikeFields: [],
  bearsSecret: false,
} as const satisfies Partial<KindRules>;

/** The project's settings: readable, never writable through the API. */
const project: KindRules = {
  ...readOnlyKind,
  kind: "project",
  plural: "projects",
  fields: {
    uniqueAttributes: {
      compare: "set",
      note: "a merge attribute cannot be removed once it is set",
    },
    testSmsNumbers: { compare: "set" },
    generalConfig: { compare: "subset" },
    attributionConfig: { compare: "subset" },
  },
  dashboardPlace: "Project settings",
};

/** The only kind the API can create; it can neither update nor delete one. */
const datasource: KindRules = {
  ...readOnlyKind,
  kind: "datasource",
  plural: "datasources",
  canCreate: true,
  fields: {
    name: onCreate,
    description: onCreate,
    audienceTags: { compare: "set", onCreate: true },
    tags: { compare: "set", onCreate: true, isWriteOnly: true },
    defaultCountry: onCreate,
    locale: onCreate,
    timezone: onCreate,
  },
  lookalikeFields: ["audienceTags", "defaultCountry", "locale"],
  dashboardPlace: "Data sources > {label}",
  bearsSecret: true,
  secretPlace: "Setup/Credentials",
};

const attribute: KindRules = {
  ...readOnlyKind,
  kind: "attribute",
  plural: "attributes",
  fields: { dataType, visualType: exact },
  dashboardPlace: "Project settings",
  absenceNote: "or is disabled: the API lists enabled ones only",
};

const event: KindRules = {
  ...readOnlyKind,
  kind: "event",
  plural: "events",
  fields: { "parameters.*": { compare: "subset", members: { dataType } } },
  dashboardPlace: "Project settings",
  absenceNote: "or is offered to some datasources only",
  absenceTask: "Have the event type made available:",
};

const sender: KindRules = {
  ...readOnlyKind,
  kind: "sender",
  plural: "senders",
  dashboardPlace: "Project settings",
  absenceTask: "Request the SMS sender",
};
const segment: KindRules = { ...readOnlyKind, kind: "segment", plural: "segments", dashboardPlace: "Segments" };
const campaign: KindRules = { ...readOnlyKind, kind: "campaign", plural: "campaigns", dashboardPlace: "Campaigns" };
const automation: KindRules = {
  ...readOnlyKind,
  kind: "automation",
  plural: "automations",
  dashboardPlace: "Automations",
};

/** Every kind of the platform, with what its API can do: one create, everything else read-only. */
export const instasentKinds: readonly KindRules[] = [
  project,
  datasource,
  attribute,
  event,
  sender,
  segment,
  campaign,
  automation,
];
