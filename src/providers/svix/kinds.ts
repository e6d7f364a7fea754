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

export const svixKinds: readonly KindRules[] = [eventType];
