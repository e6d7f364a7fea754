// Generated from instasent.schema.json by `npm run generate`. Do not edit.

/**
 * The Product API token, always exactly `${env.NAME}`: a secret never stands in a file. A project's own token wins over the one at the top level.
 */
export type Token = string;
/**
 * What the datasource is for.
 */
export type DatasourceDescription = string;
/**
 * Tags that every contact imported through the datasource gets. Order does not matter.
 */
export type AudienceTags = string[];
/**
 * Features of the datasource; `ecommerce` adds the e-commerce events. The API takes them at creation and never shows them again, so they cannot be compared later.
 */
export type DatasourceTags = string[];
/**
 * The country that completes local phone numbers: two upper-case letters (ISO 3166-1).
 */
export type Country = Reference;
/**
 * Text with a reference to a variable or to the environment, such as `${var.country}` or `${env.COUNTRY:-ES}`.
 */
export type Reference = string;
/**
 * Language and country, such as `es_ES`.
 */
export type Locale = string;
/**
 * A timezone's IANA name.
 */
export type Timezone = string;
/**
 * Settings the project is expected to have. The API can only read them, so a difference is a failed check. Only what is named is compared.
 */
export type ProjectSettings = {
  /**
   * The project's name.
   */
  name?: string;
  /**
   * The project's description.
   */
  description?: string;
  locale?: Locale;
  timezone?: Timezone;
  /**
   * The platform's own word.
   */
  projectType?: string;
  /**
   * The platform's own word.
   */
  projectStatus?: string;
  /**
   * The merge keys: attributes that name one contact. Once a project has one, it cannot be removed. Order does not matter.
   */
  uniqueAttributes?: string[];
  /**
   * The sender for SMS that name none, by its `from`.
   */
  defaultSmsSender?: string;
  /**
   * Channel settings: `channelDefaults`, `channelSms`, `channelEmail`. Partial: only what is named is compared.
   */
  generalConfig?: {
    [k: string]: unknown;
  };
  /**
   * Attribution windows in whole hours. Partial: only what is named is compared.
   */
  attributionConfig?: {
    [k: string]: unknown;
  };
  /**
   * Phone numbers that test messages go to. Order does not matter.
   */
  testSmsNumbers?: string[];
  /**
   * The platform's own word.
   */
  businessType?: string;
  /**
   * The business's site.
   */
  businessUrl?: string;
  /**
   * The domain of short links in messages.
   */
  shortTrackingDomain?: string;
  /**
   * The domain of unsubscribe links.
   */
  unsubscribeTrackingDomain?: string;
} | null;
/**
 * What an attribute's spec is expected to say. Only what is named is compared.
 */
export type Attribute = {
  dataType?: DataType;
  visualType?: VisualType;
  /**
   * The attribute is in use.
   */
  enabled?: boolean | Reference;
  /**
   * Ingest cannot set the attribute.
   */
  readonly?: boolean | Reference;
  /**
   * The dashboard shows it.
   */
  visible?: boolean | Reference;
  /**
   * The attribute names one contact (a merge key).
   */
  unique?: boolean | Reference;
  /**
   * Made by people, not built into the platform.
   */
  custom?: boolean | Reference;
  /**
   * Kept by the platform for itself.
   */
  internal?: boolean | Reference;
  /**
   * How many values it may hold; 1 is a single value. (Event parameters write it `multiValue`, as the platform does.)
   */
  multivalue?: number | Reference;
  /**
   * A datasource's field can be mapped to it. The spelling is the platform's.
   */
  mappeable?: boolean | Reference;
  /**
   * Computed from events.
   */
  eventBased?: boolean | Reference;
  /**
   * Payloads must carry it. Our own word for checking payloads; the platform does not know it.
   */
  required?: boolean | Reference;
  /**
   * The most characters a value may have.
   */
  maxLength?: number | Reference;
  format?: Format;
} | null;
/**
 * The platform's own type name; `bool` and `boolean` are the same. Seen so far: string, text, keyword, payload, number, bool, date.
 */
export type DataType = string;
/**
 * How the dashboard shows the value, in the platform's own word.
 */
export type VisualType = string;
/**
 * What the text means. Our own word for checking payloads; the platform does not know it.
 */
export type Format =
  | ("email" | "phone" | "country" | "currency" | "language" | "locale" | "datetime" | "date" | "url" | "geopoint")
  | Reference;
/**
 * What an event type's spec is expected to say. Only what is named is compared.
 */
export type Event = {
  /**
   * The platform's own word.
   */
  category?: string;
  /**
   * The event counts for campaign attribution.
   */
  attribution?: boolean | Reference;
  /**
   * The event can start an automation.
   */
  automation?: boolean | Reference;
  /**
   * The dashboard brings it forward.
   */
  important?: boolean | Reference;
  /**
   * Expected parameters, by name. Parameters are read only for events that declare some.
   */
  parameters?: {
    [k: string]: Parameter;
  } | null;
} | null;
/**
 * What a parameter's spec is expected to say. Only what is named is compared.
 */
export type Parameter = {
  dataType?: DataType;
  visualType?: VisualType;
  /**
   * The platform refuses the event without it.
   */
  required?: boolean | Reference;
  /**
   * How many values it may hold; 1 is a single value. (Attributes write it `multivalue`, as the platform does.)
   */
  multiValue?: number | Reference;
  /**
   * The most characters a value may have.
   */
  maxLength?: number | Reference;
  format?: Format;
} | null;
/**
 * One SMS sender.
 */
export type Sender = {
  /**
   * What recipients see: a name or a phone number. Without it, the key.
   */
  from?: string;
  /**
   * Pins the sender to the one with this id.
   */
  id?: string;
  /**
   * The platform's own word.
   */
  status?: string;
} | null;
/**
 * One segment, found by `uid`, else by `name`, else by its key.
 */
export type Segment = {
  /**
   * The segment's uid on the platform.
   */
  uid?: string;
  /**
   * The exact name on the platform.
   */
  name?: string;
  /**
   * The platform's own word.
   */
  type?: string;
  fields?: OpenFields;
} | null;
/**
 * One campaign, found by `id`, else by `title`, else by its key.
 */
export type Campaign = {
  /**
   * The campaign's id on the platform.
   */
  id?: string;
  /**
   * The exact title on the platform.
   */
  title?: string;
  /**
   * The platform's own word.
   */
  status?: string;
  /**
   * The platform's own word.
   */
  purpose?: string;
  fields?: OpenFields;
} | null;
/**
 * One automation, found by `id`, else by `title`, else by its key.
 */
export type Automation = {
  /**
   * The automation's id on the platform.
   */
  id?: string;
  /**
   * The exact title on the platform.
   */
  title?: string;
  /**
   * The platform's own word.
   */
  status?: string;
  /**
   * The platform's own word.
   */
  purpose?: string;
  fields?: OpenFields;
} | null;
/**
 * One company: what a token of Attentive reaches. Its API has nothing to configure, so only the account is looked at; attributes and event types are promises that payloads are held to.
 */
export type AttentiveCompany = {
  token?: AttentiveToken;
  /**
   * Where the API is. Without it, `ATTENTIVE_API_URL` is used, then `https://api.attentivemobile.com`.
   */
  url?: string;
  account?: AttentiveAccount;
  /**
   * How many members one request for a segment may have. The vendor's document says 1,000, another copy of it 10,000.
   */
  maxSegmentMembers?: number;
  /**
   * Sample payloads that `contract check` holds against the attributes, the event types and the vendor's limits.
   */
  contracts?: AttentiveContract[];
  /**
   * Every custom attribute that payloads may carry, by name. Attentive makes a new attribute of any other name, without a word. Contract only: nothing of it is applied.
   */
  attributes?: {
    [k: string]: AttentiveAttribute;
  } | null;
  /**
   * Every type of custom event that payloads may have, by name. Attentive makes a new type of any other name, without a word. Contract only: nothing of it is applied.
   */
  eventTypes?: {
    [k: string]: AttentiveEventType;
  } | null;
} | null;
/**
 * The API key of a custom app, always exactly `${env.NAME}`: a secret never stands in a file. It is only needed for `account`.
 */
export type AttentiveToken = string;
/**
 * For `type: enum`: every value there is. Attentive refuses any other.
 *
 * @minItems 1
 */
export type AttentiveValues = [string, ...string[]];
/**
 * One type of custom event, found by its name.
 */
export type AttentiveEventType = {
  /**
   * What the event tells, for the people who send it.
   */
  description?: string;
  /**
   * Every property that events of this type may carry, by key.
   */
  properties?: {
    [k: string]: AttentiveProperty;
  } | null;
} | null;
/**
 * One Spoki account: what its API key reaches.
 */
export type SpokiAccount = {
  token?: SpokiToken;
  /**
   * Where the API is. Without it, `SPOKI_API_URL` is used, then `https://api.spoki.com`.
   */
  url?: string;
  prune?: SpokiPrune;
  account?: SpokiAccountSettings;
  /**
   * Sample payloads that `contract check` holds against the custom fields, the templates and the vendor's limits.
   */
  contracts?: SpokiContract[];
  /**
   * Custom fields of contacts by code, which is what `%%CODE%%` in a template means. Spoki's own fields are not declared.
   */
  customFields?: {
    [k: string]: SpokiCustomField;
  } | null;
  /**
   * Contact lists by name. A list can be created and removed, not renamed; its members are never touched.
   */
  lists?: {
    [k: string]: SpokiList;
  } | null;
  /**
   * WhatsApp message templates by name.
   */
  templates?: {
    [k: string]: SpokiTemplate;
  } | null;
  /**
   * Templates, by name, that WhatsApp must have approved: checks.
   */
  approvals?: {
    [k: string]: SpokiApproval;
  } | null;
  /**
   * External webhooks, by a key of your choice. One is found by its event and address.
   */
  webhooks?: {
    [k: string]: SpokiWebhook;
  } | null;
  /**
   * Tags that must exist, by name: checks, because the API cannot write them.
   */
  tags?: {
    [k: string]: SpokiTag;
  } | null;
  /**
   * Automations that must exist, by name: checks, because the API cannot change them.
   */
  automations?: {
    [k: string]: SpokiAutomation;
  } | null;
  /**
   * Channels by their identifier, such as a phone number: checks.
   */
  channels?: {
    [k: string]: SpokiChannel;
  } | null;
  /**
   * Roles of members by e-mail address (of service users by first name): checks.
   */
  roles?: {
    [k: string]: SpokiRole;
  } | null;
} | null;
/**
 * The account's API key, always exactly `${env.NAME}`: a secret never stands in a file. One key is one account.
 */
export type SpokiToken = string;
/**
 * What exists and is not declared is deleted: of every section that is mentioned with `true`, or of the listed ones. A list that holds contacts always stays. More than 30 % of a kind needs --allow-destroy.
 */
export type SpokiPrune = (boolean | ("customFields" | "lists" | "templates" | "webhooks")[]) | Reference;
/**
 * What the account must be: checks, because the API cannot change them.
 */
export type SpokiAccountSettings = {
  id?: SpokiId;
  /**
   * The account's name. It is a guard: when the key belongs to another account, nothing is written to any platform.
   */
  name?: string;
  /**
   * The account's timezone.
   */
  timezone?: string;
  /**
   * The language of new contacts.
   */
  defaultLanguage?: string;
  /**
   * The telephone prefix of numbers without one.
   */
  defaultPrefix?: string;
  /**
   * Whether the account is active.
   */
  active?: boolean | Reference;
  /**
   * Whether somebody is told when the credit runs out.
   */
  lowCreditAlert?: boolean | Reference;
} | null;
/**
 * The id on the platform, to tell several of one name apart.
 */
export type SpokiId = (number | Reference) | Reference;
/**
 * One contact list, found by its name.
 */
export type SpokiList = {
  id?: SpokiId;
  /**
   * The list's name, when it cannot be the key.
   */
  name?: string;
} | null;
/**
 * What WhatsApp must have said of one template.
 */
export type SpokiApproval = {
  id?: SpokiId;
  /**
   * Only these languages; without it, all of the template's.
   */
  languages?: string[] | null;
} | null;
/**
 * One tag.
 */
export type SpokiTag = {
  id?: SpokiId;
  /**
   * The tag's color.
   */
  color?: string;
} | null;
/**
 * One automation. The API shows no steps, so none can be expected.
 */
export type SpokiAutomation = {
  id?: SpokiId;
  /**
   * Whether it runs.
   */
  active?: boolean | Reference;
  /**
   * Whether it can be started through a webhook.
   */
  hasWebhook?: boolean | Reference;
} | null;
/**
 * One channel.
 */
export type SpokiChannel = {
  id?: SpokiId;
  /**
   * The channel's label.
   */
  name?: string;
  /**
   * What it reaches: `whatsapp`, `sms-one-way`, or the platform's number.
   */
  platform?: string;
  /**
   * How far its set-up is: `onboarding`, `connected`, `active` or `disconnected`.
   */
  status?: string;
  /**
   * What WhatsApp says of the number, such as `connected`, `flagged` or `restricted`.
   */
  phoneStatus?: string;
  /**
   * WhatsApp's rating: `green`, `yellow`, `red` or `unknown`.
   */
  quality?: string;
  /**
   * Whether messages of its platform leave through it unless another one is named.
   */
  primary?: boolean | Reference;
} | null;
/**
 * The role of one member.
 */
export type SpokiRole = {
  id?: SpokiId;
  /**
   * `Owner`, `Administrator`, `Chat Operator Manager` or `Chat Operator`.
   */
  role?: string;
  /**
   * Whether the member can sign in.
   */
  active?: boolean | Reference;
} | null;
/**
 * One Svix environment: what its token reaches.
 */
export type SvixEnvironment = {
  token?: SvixToken;
  /**
   * Where the Svix server is, for self-hosting. Without it, `SVIX_SERVER_URL` is used, then the region that the token ends with.
   */
  url?: string;
  /**
   * The region of the environment, for a token that does not name it.
   */
  region?: ("us" | "eu" | "in" | "ca" | "au") | Reference;
  prune?: SvixPrune;
  /**
   * Sample messages that `contract check` holds against the event types.
   */
  contracts?: SvixContract[];
  /**
   * Event types by name. What is declared is created or updated; what is not mentioned of one stays as it is.
   */
  eventTypes?: {
    [k: string]: SvixEventType;
  } | null;
  /**
   * Applications that must exist, by uid or id: checks. Of those that are named here or by an integration the integrations are read.
   */
  applications?: {
    [k: string]: SvixApplication;
  } | null;
  /**
   * Integrations of applications, by a key of your choice. What is declared is created or updated; keys are never read and never rotated. Svix Cloud only.
   */
  integrations?: {
    [k: string]: SvixIntegration;
  } | null;
} | null;
/**
 * The environment's API token, always exactly `${env.NAME}`: a secret never stands in a file. One token is one environment.
 */
export type SvixToken = string;
/**
 * What exists and is not declared is removed: of every section that is mentioned with `true`, or of the listed ones. Event types are archived, integrations deleted with their keys. More than 30 % of a kind needs --allow-destroy.
 */
export type SvixPrune = (boolean | ("eventTypes" | "integrations")[]) | Reference;
/**
 * One application. Instaform never creates or changes it.
 */
export type SvixApplication = {
  /**
   * The name that it is expected to have.
   */
  name?: string;
} | null;
/**
 * `error` fails the run, `warn` only reports, `off` is silent.
 */
export type RuleSeverity = ("error" | "warn" | "off") | Reference;

/**
 * What an Instasent organization should look like: its projects, and in them datasources, attribute and event specs, senders and more. Several files merge by key; the same thing declared twice is an error.
 */
export interface WrittenConfig {
  /**
   * The version of this format. Every set of files states it at least once.
   */
  version: 1;
  /**
   * A guard: apply refuses to write when the token belongs to another organization.
   */
  organization?: {
    /**
     * The organization's name, exactly as the platform shows it.
     */
    name: string;
  };
  token?: Token;
  /**
   * Values for `${var.<name>}`. `--var name=value` overrides one for a single run. A field that is exactly `${var.<name>}` keeps the variable's type.
   */
  vars?: {
    /**
     * The variable's value: text, a number, or true or false.
     */
    [k: string]: string | number | boolean;
  } | null;
  /**
   * Fields that many declarations share, written once.
   */
  defaults?: {
    /**
     * Put under every datasource that does not state the field itself.
     */
    datasource?: {
      description?: DatasourceDescription;
      audienceTags?: AudienceTags;
      tags?: DatasourceTags;
      defaultCountry?: Country;
      locale?: Locale;
      timezone?: Timezone;
    } | null;
  } | null;
  /**
   * The projects to manage, by a key of your choice. The key is the first part of every address, such as `shop/datasource/crm`.
   */
  projects?: {
    [k: string]: Project;
  } | null;
  /**
   * Attentive companies, by a key of your choice. The key is part of every address, such as `attentive:us/attribute/favorite color`.
   */
  attentive?: {
    [k: string]: AttentiveCompany;
  } | null;
  /**
   * Spoki (WhatsApp) accounts to manage, by a key of your choice. The key is part of every address, such as `spoki:main/template/order_shipped`.
   */
  spoki?: {
    [k: string]: SpokiAccount;
  } | null;
  /**
   * Svix environments to manage, by a key of your choice. The key is part of every address, such as `svix:main/event-type/order.created`.
   */
  svix?: {
    [k: string]: SvixEnvironment;
  } | null;
  /**
   * Differences of staging, production and so on: each is a JSON Merge Patch over everything above, chosen with `-e <name>`. `null` removes a key, a list replaces the whole list.
   */
  environments?: {
    /**
     * A patch with the shape of the whole configuration.
     */
    [k: string]: {
      [k: string]: unknown;
    } | null;
  } | null;
  /**
   * How serious a finding is, by rule id. `instaform explain <rule id>` tells what a rule is about.
   */
  rules?: {
    [k: string]: RuleSeverity;
  } | null;
}
/**
 * One project of the organization. Only sections that are present are managed: an omitted section is left alone, an empty one says that nothing is expected.
 */
export interface Project {
  /**
   * The project's uid on the platform. Without it, the key is the uid.
   */
  uid?: Reference;
  token?: Token;
  /**
   * True for a project that tests may write to; `contract probe` works in no other.
   */
  sandbox?: boolean | Reference;
  expect?: ProjectSettings;
  /**
   * API datasources by a key of your choice. A missing one is created; one that exists is compared. The API cannot change or delete a datasource.
   */
  datasources?: {
    [k: string]: Datasource;
  } | null;
  /**
   * Expected attribute specs, by the attribute's uid. `_email: {}` expects only that it exists.
   */
  attributes?: {
    [k: string]: Attribute;
  } | null;
  /**
   * Expected event specs, by the event type's uid.
   */
  events?: {
    [k: string]: Event;
  } | null;
  /**
   * Expected SMS senders, by what recipients see.
   */
  senders?: {
    [k: string]: Sender;
  } | null;
  /**
   * Expected segments, by a key of your choice.
   */
  segments?: {
    [k: string]: Segment;
  } | null;
  /**
   * Expected campaigns, by a key of your choice.
   */
  campaigns?: {
    [k: string]: Campaign;
  } | null;
  /**
   * Expected automations, by a key of your choice.
   */
  automations?: {
    [k: string]: Automation;
  } | null;
}
/**
 * One API datasource. It is found by `id` when given, else by its exact `name`.
 */
export interface Datasource {
  /**
   * Pins the datasource to the one with this id, for when the name is not unique or has changed.
   */
  id?: Reference;
  /**
   * The exact name on the platform, and what identifies the datasource when no `id` is given.
   */
  name: string;
  description?: DatasourceDescription;
  audienceTags?: AudienceTags;
  tags?: DatasourceTags;
  /**
   * The country that completes local phone numbers: two upper-case letters (ISO 3166-1). `null`: none, whatever the defaults say.
   */
  defaultCountry?: (string | null) | Reference;
  /**
   * Language and country, such as `es_ES`. `null`: none, whatever the defaults say.
   */
  locale?: string | null;
  /**
   * A timezone's IANA name. `null`: none, whatever the defaults say.
   */
  timezone?: string | null;
  /**
   * Where the datasource's own token goes: one sink, or a list of them. Sinks are tried before the datasource is created.
   */
  token?: Sink[] | Sink1;
  /**
   * Payload fixtures that `contract check` holds against the specs.
   */
  contracts?: Contract[];
}
/**
 * One place for a secret: a variable in an env file, a whole file, or the standard input of a command. Paths start at the folder of the file they are written in.
 */
export interface Sink {
  /**
   * Path of the env file that gets a line `NAME=value`. Needs `name`.
   */
  envFile?: string;
  /**
   * The variable's name in the env file.
   */
  name?: Reference;
  /**
   * Path of a file that holds nothing but the value.
   */
  file?: string;
  /**
   * A program and its arguments; the value comes on standard input, never as an argument. No shell is involved.
   *
   * @minItems 1
   */
  command?: [string, ...string[]];
  /**
   * A program that exits with 0 when the sink already holds the value it gets on standard input.
   *
   * @minItems 1
   */
  verify?: [string, ...string[]];
}
/**
 * One place for a secret: a variable in an env file, a whole file, or the standard input of a command. Paths start at the folder of the file they are written in.
 */
export interface Sink1 {
  /**
   * Path of the env file that gets a line `NAME=value`. Needs `name`.
   */
  envFile?: string;
  /**
   * The variable's name in the env file.
   */
  name?: Reference;
  /**
   * Path of a file that holds nothing but the value.
   */
  file?: string;
  /**
   * A program and its arguments; the value comes on standard input, never as an argument. No shell is involved.
   *
   * @minItems 1
   */
  command?: [string, ...string[]];
  /**
   * A program that exits with 0 when the sink already holds the value it gets on standard input.
   *
   * @minItems 1
   */
  verify?: [string, ...string[]];
}
/**
 * Payload files of one stream, and whether they must fit.
 */
export interface Contract {
  /**
   * Which ingest stream the payloads go to.
   */
  stream: ("contacts" | "events") | Reference;
  /**
   * A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.
   */
  files: string;
  /**
   * `accept`: every payload must fit. `reject`: every payload must be refused.
   */
  expect?: ("accept" | "reject") | Reference;
  /**
   * With `expect: reject`: the rule that must refuse the payloads.
   */
  rule?: string;
}
/**
 * Any further fields of the platform's answer, by their names there. Only what is named is compared.
 */
export interface OpenFields {
  [k: string]: unknown;
}
/**
 * The company that the token must belong to. Another `companyId` stops apply before anything is written on any platform; another name or domain is a failed check.
 */
export interface AttentiveAccount {
  /**
   * The company's id as `GET /v2/me` tells it; `instaform doctor` shows it.
   */
  companyId: string;
  /**
   * The company's name in Attentive.
   */
  companyName?: string;
  /**
   * The company's Attentive domain (`attentiveDomainName`).
   */
  domain?: string;
}
/**
 * Files of sample payloads, and whether they must fit.
 */
export interface AttentiveContract {
  /**
   * What the files hold: bodies of `POST /v2/user/attributes`, of its bulk form, custom events (one, or a batch under `events`), or bodies that add members to a segment.
   */
  stream: ("user-attributes" | "bulk-user-attributes" | "custom-events" | "segment-members") | Reference;
  /**
   * A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.
   */
  files: string;
  /**
   * `accept`: every payload must fit. `reject`: every payload must be refused.
   */
  expect?: ("accept" | "reject") | Reference;
  /**
   * With `expect: reject`: the rule that must refuse the payloads.
   */
  rule?: string;
}
/**
 * What a custom attribute holds. Attentive fixes the type with the first value it sees and cannot change it later.
 */
export interface AttentiveAttribute {
  /**
   * The type as Attentive names it. A `string` whose values look like numbers, `true` or dates becomes something else there.
   */
  type: ("number" | "boolean" | "enum" | "string" | "date") | Reference;
  values?: AttentiveValues;
  /**
   * What the attribute tells, for the people who send it.
   */
  description?: string;
}
/**
 * What one property of an event holds.
 */
export interface AttentiveProperty {
  /**
   * What the value is. Lists and objects are stored, but text-message journeys cannot use them.
   */
  type: ("number" | "boolean" | "enum" | "string" | "date" | "list" | "object") | Reference;
  values?: AttentiveValues;
  /**
   * Every event of the type carries it.
   */
  required?: boolean | Reference;
  /**
   * What the property tells, for the people who send it.
   */
  description?: string;
}
/**
 * Files of sample payloads, and whether they must fit.
 */
export interface SpokiContract {
  /**
   * What the files hold: contacts of `POST /contacts/sync/` (a JSON list is a body of `/contacts/sync_all/`), bodies of `POST /lists/{id}/sync_contacts/`, bodies that start an automation for one contact or for many, or messages of `POST /messages/send/`.
   */
  stream: ("contact-sync" | "list-contacts" | "automation-start" | "message-send") | Reference;
  /**
   * A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.
   */
  files: string;
  /**
   * `accept`: every payload must fit. `reject`: every payload must be refused.
   */
  expect?: ("accept" | "reject") | Reference;
  /**
   * With `expect: reject`: the rule that must refuse the payloads.
   */
  rule?: string;
}
/**
 * One custom field, found by its code.
 */
export interface SpokiCustomField {
  id?: SpokiId;
  /**
   * What people read in Spoki.
   */
  label: string;
  /**
   * What the field holds. It is fixed at creation. Spoki's document gives number 3 both as a date with time and as a number; it is `datetime` here.
   */
  type: ("text" | "date" | "datetime") | Reference;
  /**
   * An example value, sent at creation; the API may not show it later.
   */
  example: string;
}
/**
 * One message template, found by its name. What is not mentioned of it stays as it is.
 */
export interface SpokiTemplate {
  /**
   * The id on the platform, to tell several of one name apart.
   */
  id?: (number | Reference) | Reference;
  /**
   * What the messages are for, which decides what WhatsApp asks for them.
   */
  category: ("MARKETING" | "UTILITY" | "AUTHENTICATION") | Reference;
  /**
   * The kind of template; a new one is `CLASSIC`.
   */
  subcategory?: string;
  /**
   * The id of the WhatsApp channel whose business account the template is made in; without it, the account's default one. Only used at creation.
   */
  channelId?: (number | Reference) | Reference;
  /**
   * Send it to WhatsApp for review whenever one of its languages is a draft. What was submitted once is always submitted again after a change.
   */
  submit?: boolean | Reference;
  /**
   * Let a change take a template back to draft that is approved or under review. Nobody can send it until WhatsApp has approved it again, which takes one to three days.
   */
  allowDowntime?: boolean | Reference;
  /**
   * The texts by language code. Languages that are not mentioned stay.
   */
  languages: {
    [k: string]: SpokiTemplateLanguage;
  };
}
/**
 * The template in one language.
 */
export interface SpokiTemplateLanguage {
  /**
   * The line above the text; null is none. Headers that hold media are made in Spoki.
   */
  header?: string | null;
  /**
   * The text. `%%CODE%%` stands for a custom field, or for one of Spoki's own such as `%%FIRST_NAME%%`.
   */
  body: string;
  /**
   * The line below the text; null is none.
   */
  footer?: string | null;
  /**
   * Buttons in their order; `[]` is none.
   */
  buttons?: SpokiButton[] | null;
  /**
   * An example value for every `%%CODE%%`, by code, which WhatsApp's reviewers read. Sent with a change, never answered.
   */
  examples?: {
    /**
     * The value that this variable could have in a message, such as `Ada` for `FIRST_NAME`.
     */
    [k: string]: string;
  } | null;
}
/**
 * One button of a template.
 */
export interface SpokiButton {
  /**
   * What the button does.
   */
  type: ("url" | "quick_reply" | "phone_number" | "unsubscribe") | Reference;
  /**
   * What the button says, at most 20 characters.
   */
  text: string;
  /**
   * Where a `url` button leads.
   */
  url?: string;
  /**
   * The number that a `phone_number` button calls.
   */
  phone?: string;
  /**
   * The id of the form that the button opens.
   */
  formId?: number | Reference;
  /**
   * Send the address as a short link, which counts clicks.
   */
  shortlink?: boolean | Reference;
}
/**
 * One external webhook, found by its event and address. Its secret is neither shown nor rotated here.
 */
export interface SpokiWebhook {
  id?: SpokiId;
  /**
   * What it tells.
   */
  event:
    | (
        | "chat.has_unread_messages"
        | "message.outbound"
        | "message.inbound"
        | "message.note"
        | "contact.created"
        | "contact.updated"
        | "contact.deleted"
        | "contact_tag.created"
        | "contact_tag.deleted"
        | "contact_list.created"
        | "contact_list.deleted"
        | "contact_field.created_or_updated"
        | "contact_field.deleted"
        | "form_answer.submitted"
        | "template.created"
        | "template.updated"
        | "template.deleted"
        | "channel.whatsapp.status"
        | "channel.sms_one_way.status"
        | "channel.sms_two_way.status"
        | "channel.whatsapp.violation"
        | "channel.whatsapp.restriction"
        | "channel.whatsapp.tier_changed"
        | "channel.activation"
        | "campaign.created"
        | "campaign.deleted"
        | "campaign.status_changed"
      )
    | Reference;
  /**
   * Where Spoki sends it: https, at most 2000 characters. To move a webhook to another address, pin it by `id`; else a second one is made.
   */
  url: string;
  /**
   * Whether it is sent.
   */
  active?: boolean | Reference;
  /**
   * The version of the payloads; a new webhook gets 2. It is never raised by apply, because that replaces the secret at once.
   */
  version?: (1 | 2) | Reference;
  /**
   * What the payload shows beside ids, such as `contact` or `contact.tag_set`; only of version 2. Some wait for Spoki's approval: what is compared is what was requested.
   */
  expands?: string[] | null;
}
/**
 * Files of sample messages, and whether they must fit.
 */
export interface SvixContract {
  /**
   * What the files hold: messages, as `POST /api/v1/app/{app}/msg` takes them.
   */
  stream: "messages" | Reference;
  /**
   * A path or glob, starting at the folder of this file. JSON, NDJSON and YAML are read.
   */
  files: string;
  /**
   * `accept`: every message must fit. `reject`: every message must be refused.
   */
  expect?: ("accept" | "reject") | Reference;
  /**
   * With `expect: reject`: the rule that must refuse the messages.
   */
  rule?: string;
}
/**
 * One event type, found by its name.
 */
export interface SvixEventType {
  /**
   * What the event tells, for the people who subscribe to it.
   */
  description: string;
  /**
   * JSON Schemas (Draft 7) of the payload by version label, such as "1". Versions that are not mentioned stay; `null` removes one.
   */
  schemas?: {
    /**
     * A JSON Schema of Draft 7; null removes the version.
     */
    [k: string]: {
      [k: string]: unknown;
    } | null;
  } | null;
  /**
   * The address of a declared Instasent event, whose parameters become the schema of version "1"; with `event:` and `version:`, of the named version. One declaration then serves both platforms.
   */
  from?:
    | string
    | {
        /**
         * The address of the event.
         */
        event: string;
        /**
         * The version label that the schema gets.
         */
        version?: string;
      };
  /**
   * Hidden and closed to new subscriptions. An archived event type that is declared without this is revived.
   */
  archived?: boolean | Reference;
  /**
   * Marked as deprecated for the people who subscribe to it.
   */
  deprecated?: boolean | Reference;
  /**
   * Only applications with one of these flags see the event type; `[]` is none.
   */
  featureFlags?: string[] | null;
  /**
   * The group that the event type is shown in; null is none.
   */
  groupName?: string | null;
}
/**
 * One integration, found by its name within its application; the name is not unique there, so `id` may have to tell.
 */
export interface SvixIntegration {
  /**
   * The uid or id of the application that it belongs to.
   */
  application: string;
  /**
   * What people call it.
   */
  name: string;
  /**
   * Its id on the platform, when the name alone does not tell which one is meant, or to rename it.
   */
  id?: string;
  /**
   * What it has access to; `[]` is none.
   */
  featureFlags?: string[] | null;
}
