import type { FieldRules, KindRules } from "../../model/kind.ts";

const exact: FieldRules = { compare: "exact", onCreate: true, onUpdate: true };
const set: FieldRules = { ...exact, compare: "set" };

/** What a webhook tells, with the schemas of its payload by version. Deleting one archives it: its name stays taken. */
const eventType: KindRules = {
  kind: "event-type",
  plural: "event types",
  canCreate: true,
  canUpdate: true,
  canDelete: true,
  isCreateRepeatable: true,
  isArchived: true,
  archivedField: "archived",
  fields: {
    description: exact,
    archived: exact,
    deprecated: exact,
    featureFlags: set,
    groupName: exact,
    "schemas.*": { ...exact, compare: "json-schema" },
  },
  openFields: exact,
  lookalikeFields: [],
  dashboardPlace: "Event Types > {label}",
  bearsSecret: false,
};

/** A customer of the Svix user. Its product creates them, so one that is declared is only expected to exist. */
const application: KindRules = {
  kind: "application",
  plural: "applications",
  canCreate: false,
  canUpdate: false,
  canDelete: false,
  fields: {},
  openFields: { compare: "exact" },
  lookalikeFields: [],
  dashboardPlace: "Applications > {label}",
  bearsSecret: false,
  absenceNote: "or is in another environment than the token's",
};

/** A customer's access to an application's endpoints, with a key that is nobody's here. Its name is not unique. */
const integration: KindRules = {
  kind: "integration",
  plural: "integrations",
  canCreate: true,
  canUpdate: true,
  canDelete: true,
  isCreateRepeatable: true,
  fields: {
    application: { compare: "exact", onCreate: true },
    name: exact,
    featureFlags: set,
  },
  openFields: exact,
  lookalikeFields: [],
  dashboardPlace: "Applications",
  bearsSecret: false,
};

export const svixKinds: readonly KindRules[] = [eventType, application, integration];
