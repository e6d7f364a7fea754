// Generated from instasent.schema.json by `npm run generate`. Do not edit.
/** What one provider's section of the configuration declares. */
export interface ConfigSection {
  /** The provider's name in the registry. */
  readonly provider: string;
  /** The top-level key. */
  readonly section: string;
  /** Before a scope's key in addresses. */
  readonly scopePrefix: string;
  /** True when a scope without a token of its own uses the one at the top level. */
  readonly sharesToken: boolean;
  /** The variable that examples and messages name. */
  readonly tokenVariable: string;
  /** The field that holds the platform's own name of the scope, when that is not the key. */
  readonly remoteNameField?: string;
  /** True when `contracts` of a scope names payload fixtures. */
  readonly hasFixtures?: boolean;
  /** Sub-sections by key, and the kind that each declares; a single one declares one thing itself. */
  readonly sections: Readonly<Record<string, { readonly kind: string; readonly isSingle?: boolean }>>;
}

export const configSections: readonly ConfigSection[] = [
  {
    provider: "instasent",
    section: "projects",
    scopePrefix: "",
    sharesToken: true,
    tokenVariable: "INSTASENT_TOKEN",
    remoteNameField: "uid",
    sections: {
      expect: { kind: "project", isSingle: true },
      datasources: { kind: "datasource" },
      attributes: { kind: "attribute" },
      events: { kind: "event" },
      senders: { kind: "sender" },
      segments: { kind: "segment" },
      campaigns: { kind: "campaign" },
      automations: { kind: "automation" },
    },
  },
  {
    provider: "attentive",
    section: "attentive",
    scopePrefix: "attentive:",
    sharesToken: false,
    tokenVariable: "ATTENTIVE_TOKEN",
    hasFixtures: true,
    sections: {
      account: { kind: "account", isSingle: true },
      attributes: { kind: "attribute" },
      eventTypes: { kind: "event-type" },
    },
  },
  {
    provider: "spoki",
    section: "spoki",
    scopePrefix: "spoki:",
    sharesToken: false,
    tokenVariable: "SPOKI_API_KEY",
    hasFixtures: true,
    sections: {
      account: { kind: "account", isSingle: true },
      customFields: { kind: "custom-field" },
      lists: { kind: "list" },
      templates: { kind: "template" },
      approvals: { kind: "approval" },
      webhooks: { kind: "webhook" },
      tags: { kind: "tag" },
      automations: { kind: "automation" },
      channels: { kind: "channel" },
      roles: { kind: "role" },
    },
  },
  {
    provider: "svix",
    section: "svix",
    scopePrefix: "svix:",
    sharesToken: false,
    tokenVariable: "SVIX_TOKEN",
    hasFixtures: true,
    sections: {
      eventTypes: { kind: "event-type" },
      applications: { kind: "application" },
      integrations: { kind: "integration" },
    },
  },
];
