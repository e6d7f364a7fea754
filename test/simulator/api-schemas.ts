/** What the published description of the API promises, as JSON Schemas of our own; it knows nothing of the simulator. */

type Schema = Readonly<Record<string, unknown>>;

const text = { type: "string" };
const flag = { type: "boolean" };
const whole = { type: "integer" };
const instant = { type: "string", format: "instant" };
const texts = listOf(text);

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return { type: "object", properties: { ...required, ...optional }, required: Object.keys(required) };
}
function listOf(items: Schema): Schema {
  return { type: "array", items };
}
function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: "null" }] };
}
function closed(schema: Schema): Schema {
  return { ...schema, additionalProperties: false };
}

const token = object({ id: text, token: text, title: text, createdAt: instant });
const datasource = {
  ...object(
    {
      id: text,
      uid: text,
      name: text,
      type: text,
      integration: orNull(text),
      locale: text,
      timezone: text,
      defaultCountry: orNull(text),
      createdAt: instant,
      audienceTags: orNull(texts),
    },
    {
      description: orNull(text),
      token,
      deleted: flag,
      // The description says text; every recorded answer has a number.
      priority: { type: "number" },
      updatedAt: instant,
      uniqueDsfield: orNull(text),
      sequenceDate: orNull(instant),
      projectAttributeMappings: orNull(
        listOf(object({ dsfield: text, projectAttributeUid: text, label: text, autoSystemMapping: flag })),
      ),
      tags: { not: {} },
    },
  ),
};
const datasourceWithoutToken = { allOf: [datasource, { type: "object", properties: { token: { not: {} } } }] };

const channel = orNull(
  object(
    {},
    {
      defaultCompliancePolicy: orNull({ enum: ["opt-in", "opt-out", "basic", "none"] }),
      optInKeywords: orNull(texts),
      optOutKeywords: orNull(texts),
      autoMarketingOptInOnInbound: orNull(flag),
      autoCreateContactsOnInbounds: orNull(flag),
      autoCreateContactsOnOutbounds: orNull(flag),
      marketingOptOutScope: orNull({ enum: ["per_channel", "global"] }),
      marketingOptInScope: orNull({ enum: ["per_channel", "global"] }),
    },
  ),
);
const project = object(
  {
    id: text,
    uid: text,
    name: text,
    projectType: text,
    projectStatus: text,
    locale: text,
    timezone: text,
    createdAt: instant,
    updatedAt: instant,
  },
  {
    description: orNull(text),
    defaultSmsSender: orNull(text),
    generalConfig: object({}, { channelDefaults: channel, channelSms: channel, channelEmail: channel }),
    attributionConfig: orNull({ type: "object", additionalProperties: whole }),
  },
);

const attributeBase = {
  uid: text,
  displayLabel: text,
  dataType: text,
  visualType: text,
  enabled: flag,
  visible: flag,
  unique: flag,
  custom: flag,
  internal: flag,
  multivalue: whole,
  mappeable: flag,
  eventBased: flag,
};
const attributeExtras = {
  adhocUid: orNull(text),
  description: text,
  important: flag,
  createdByDatasourceType: orNull(text),
  createdByDatasourceUid: orNull(text),
  createdAt: instant,
  updatedAt: instant,
};
const attribute = closed(object({ ...attributeBase, readonly: flag }, attributeExtras));
const streamAttribute = closed(object({ ...attributeBase, readOnly: flag, requiredInWebhook: flag }, attributeExtras));
const eventType = closed(
  object(
    { uid: text, name: text, category: text, attribution: flag, automation: flag, important: flag },
    { description: text, icon: text, emoji: text },
  ),
);
const eventParameter = closed(
  object(
    { parameter: text, title: text, dataType: text, visualType: text, required: flag, multiValue: whole },
    { maxLength: orNull(whole), description: text, icon: text },
  ),
);

const organization = object(
  { id: text, name: text },
  { plan: object({}), api: object({ tier: { type: "number" } }), account: object({ funds: object({}) }) },
);
const projectMetadata = object({ uniqueAttributes: texts, organization, scopes: texts });
const page = object({ count: whole, start: whole, limit: whole });
function listing(entity: Schema): Schema {
  return closed(object({ entities: listOf(entity), metadata: page }));
}

const envelope = object(
  {
    success: flag,
    status: whole,
    errors: listOf(object({ position: whole, error: text, item: object({}) })),
    accepted: listOf(object({ position: whole, item: { type: ["object", "string"] } })),
  },
  {
    entitiesSuccess: whole,
    entitiesFailures: whole,
    entitiesLimit: whole,
    dryRun: flag,
    apiSpeedTier: { type: "number" },
  },
);

const segment = object({ uid: text, name: text, type: text, createdAt: instant });
const sender = object({ id: text, from: text, status: text, createdAt: instant });
const campaign = object({
  id: text,
  title: text,
  status: text,
  purpose: text,
  campaignAt: orNull(instant),
  createdAt: instant,
});
const automation = object({
  id: text,
  title: text,
  status: text,
  purpose: text,
  createdAt: instant,
  updatedAt: instant,
});

/** What each operation answers when it succeeds. */
export const successSchemas: Readonly<Record<string, Schema>> = {
  "GET /": object({
    entity: object({ id: text, title: text, token: text, projects: listOf(project) }),
    metadata: object({ organization, scopes: texts }),
  }),
  "GET /project/{project}": object({ entity: project, metadata: projectMetadata }),
  "GET /project/{project}/specs/attributes": object({ entities: listOf(attribute), metadata: projectMetadata }),
  "GET /project/{project}/specs/events": object({ entities: listOf(eventType) }),
  "GET /project/{project}/specs/events/{type}": object({
    entities: listOf(eventParameter),
    metadata: object({}, { event: eventType }),
  }),
  "GET /project/{project}/datasource": listing(datasource),
  "POST /project/{project}/datasource": closed(object({ entity: { allOf: [datasource, object({ token })] } })),
  "GET /project/{project}/datasource/{id}": closed(object({ entity: datasource })),
  "GET /project/{project}/datasource/{id}/stats": object({
    contacts: object({ total: whole, errored: whole }),
    datasource: datasourceWithoutToken,
  }),
  "GET /project/{project}/datasource/{id}/stream": object({
    stream: object({}),
    datasource: datasourceWithoutToken,
    project: object({}),
    organization,
  }),
  "GET /project/{project}/datasource/{id}/stream/specs/attributes": closed(object({ specs: listOf(streamAttribute) })),
  "GET /project/{project}/datasource/{id}/stream/specs/events": closed(object({ specs: listOf(eventType) })),
  "GET /project/{project}/datasource/{id}/stream/specs/event-parameters/{type}": closed(
    object({ specs: listOf(eventParameter) }),
  ),
  "POST /project/{project}/datasource/{id}/stream/contacts": envelope,
  "POST /project/{project}/datasource/{id}/stream/events": envelope,
  "GET /project/{project}/datasource/{id}/stream/contacts/{userId}": object({
    contact: object({ id: text, contactData: object({ _user_id: text }), createdAt: instant, updatedAt: instant }),
  }),
  "DELETE /project/{project}/datasource/{id}/stream/events/{userId}": envelope,
  "DELETE /project/{project}/datasource/{id}/stream/contacts/{userId}": envelope,
  "GET /project/{project}/channel/sms/sender": object({
    entities: listOf(sender),
    metadata: object({ count: whole, start: whole, limit: whole }, { defaultSender: orNull(text) }),
  }),
  "GET /project/{project}/segment": listing(segment),
  "GET /project/{project}/segment/dynamic": object({ entities: listOf(segment) }),
  "GET /project/{project}/segment/{uid}": closed(object({ entity: segment })),
  "GET /project/{project}/campaign": listing(campaign),
  "GET /project/{project}/campaign/{campaign}": closed(object({ entity: campaign })),
  "GET /project/{project}/automation": listing(automation),
  "GET /project/{project}/automation/{automation}": closed(object({ entity: automation })),
};

const problem = object({ title: text, status: whole, detail: text });
const message = closed(object({ message: text }, { code: whole }));

/** What an error of a status looks like, whatever the operation. */
export const errorSchemas: Readonly<Record<number, Schema>> = {
  400: problem,
  401: message,
  402: closed(problem),
  403: closed(problem),
  404: closed(problem),
  405: closed(problem),
  413: closed(problem),
  422: closed(object({ errors: closed(object({ fields: { type: "object", additionalProperties: texts } })) })),
  429: message,
  500: message,
};

/** A push that is refused item by item: 422, yet in the envelope. */
export const refusedPushSchema = envelope;
