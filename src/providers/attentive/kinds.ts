import type { KindRules } from "../../model/kind.ts";

const readOnlyKind = {
  canCreate: false,
  canUpdate: false,
  canDelete: false,
  fields: {},
  openFields: { compare: "exact" },
  lookalikeFields: [],
  bearsSecret: false,
} as const satisfies Partial<KindRules>;

/** The company behind a token: the only thing of Attentive that can be looked at. */
const account: KindRules = {
  ...readOnlyKind,
  kind: "account",
  plural: "accounts",
  dashboardPlace: "Marketplace > your custom app",
  guardField: "companyId",
};

/** Attributes come into being by the first write that mentions them: no call lists, makes or changes them. */
const attribute: KindRules = {
  ...readOnlyKind,
  kind: "attribute",
  plural: "attributes",
  dashboardPlace: "Attentive",
  isContractOnly: true,
};

/** As attributes: the first event of a type makes it. */
const eventType: KindRules = { ...attribute, kind: "event-type", plural: "event types" };

export const attentiveKinds: readonly KindRules[] = [account, attribute, eventType];
