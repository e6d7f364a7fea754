/**
 * What Spoki's published collection promises and takes, as JSON Schemas of our own. Fields of answers that nobody reads are
 * left open where the collection shows them in one example only; what is written is closed.
 */

import { closed, type Schema } from "./closed-schema.ts";
import { noBody, operation, orNull, requestHeaders, type DescribedPlatform } from "./described-platform.ts";

const text = { type: "string" };
const flag = { type: "boolean" };
const id = { type: "integer" };
const texts = { type: "array", items: text };
/** A key may be missing where the vendor's examples differ. */
const open = (required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema => ({
  type: "object",
  properties: { ...required, ...optional },
  required: Object.keys(required),
});

const customField = closed(
  { id, label: text, code: text, field_type: { enum: [1, 2, 3, 4] }, example: orNull(text) },
  { is_linked: flag, visual_code: text },
);
const list = closed({
  id,
  name: text,
  color: orNull(text),
  created_datetime: text,
  contacts_count: { type: "integer", minimum: 0 },
});

const component = orNull(open({ component_type: text, format: orNull(text), text: orNull(text) }));
const state = {
  language: text,
  /** In words when it is read, and not all words are listed anywhere. */ status: text,
  rejection_reason: orNull(text),
  default_header_media: {},
};
const listedLanguage = closed(
  { ...state, header: component, body: component, footer: component, button_set: { type: "array" } },
  { id, carouselcomponent_set: { type: "array" } },
);
const writtenLanguage = closed({
  id,
  ...state,
  header_template_component: component,
  body_template_component: component,
  footer_template_component: component,
  templatebuttoncomponent_set: { type: "array" },
  templatecarouselcomponent_set: orNull({ type: "array" }),
});
const head = { id, name: text, category: text, is_approved: flag, is_favorite: flag, customfield_set: texts };
const listedTemplate = closed(
  { ...head, templatelocalization_set: { type: "array", items: listedLanguage } },
  { subcategory: orNull(text) },
);
const writtenTemplate = closed(
  { ...head, subcategory: orNull(text), templatelocalization_set: { type: "array", items: writtenLanguage } },
  { integration: id, template_groups: { type: "array" } },
);

const webhook = closed(
  { id, version: { enum: [1, 2] }, url: text, event: text, is_active: flag, account: id, secret: text },
  { requested_expands: texts, approved_expands: texts },
);
const expands = { requested_expands: texts, approved_expands: texts, allowed_expands: texts };

const account = open(
  { id, name: text, status: text, default_language: text, is_active: flag },
  { timezone: text, default_prefix: text },
);
const tag = closed({ id, name: text, color: text, order: { type: "integer" } });
const automation = closed({
  id,
  name: text,
  first_message_text: orNull(text),
  webhook_set: { type: "array", items: closed({ uuid: text, link: text, secret: text, is_active: flag }) },
  created_datetime: text,
  updated_datetime: text,
  is_active: flag,
});
const channel = closed({
  id,
  name: orNull(text),
  identifier: orNull(text),
  client_id: orNull(text),
  platform: { type: "integer", minimum: 1, maximum: 10 },
  is_primary: flag,
  status: { type: "integer" },
  quality_score: orNull({ type: "integer" }),
  phone_status: orNull({ type: "integer" }),
  metadata: {},
});
const role = closed({
  id,
  user: open({ id, email: text, firstname: text, surname: text, is_service: flag }),
  role: text,
  is_active: flag,
  created_datetime: text,
  updated_datetime: text,
});

/** Some lists come in pages and some as bare arrays, and the collection does not show it for all. */
function listing(entity: Schema): Schema {
  const all = { type: "array", items: entity };
  return {
    anyOf: [all, closed({ count: { type: "integer" }, next: orNull(text), previous: orNull(text), results: all })],
  };
}
/** Pages count from 1; the first one is not asked for by number. A length is documented for channels only. */
const page = { type: "string", pattern: "^(?:[2-9]|[1-9]\\d+)$" };
const paged = closed({}, { page });

const writtenComponent = (type: string) =>
  orNull(
    closed({
      component_type: { const: type },
      parameters: { const: [] },
      format: orNull({ const: "text" }),
      text,
    }),
  );
const button = closed({
  component_type: { type: "null" },
  order: { type: "integer", minimum: 0 },
  button_type: { enum: ["url", "quick_reply", "phone_number", "unsubscribe"] },
  text: orNull(text),
  phone_number: orNull(text),
  form_id: {},
  url: orNull(text),
  send_as_shortlink: orNull(flag),
});
const languageBody = (known: Readonly<Record<string, Schema>>): Schema =>
  closed(
    {
      language: text,
      status: { const: 0 },
      header_template_component: writtenComponent("header"),
      body_template_component: writtenComponent("body"),
      footer_template_component: writtenComponent("footer"),
      templatebuttoncomponent_set: { type: "array", items: button },
    },
    {
      ...known,
      example_custom_fields: { type: "object", additionalProperties: text },
      example_header_media: {},
      default_header_media: {},
      templatecarouselcomponent_set: orNull({ type: "array" }),
    },
  );
const templateName = { type: "string", pattern: "^[a-z0-9_]+$" };
const category = { enum: ["MARKETING", "UTILITY", "AUTHENTICATION"] };
const templateBody = closed(
  {
    name: templateName,
    category,
    subcategory: text,
    templatelocalization_set: { type: "array", items: languageBody({}) },
  },
  { channel_id: { type: "integer" } },
);
const templateChange = closed(
  {},
  {
    name: templateName,
    category,
    subcategory: text,
    template_groups: { type: "array" },
    templatelocalization_set: { type: "array", items: languageBody({ id }) },
  },
);
const reservedCodes = "FIRST_NAME FIRSTNAME LAST_NAME LASTNAME EMAIL PHONE ACCOUNT_NAME LANGUAGE".split(" ");
const customFieldBody = closed({
  label: text,
  code: { type: "string", pattern: "^[A-Z0-9_]+$", not: { enum: reservedCodes } },
  field_type: { enum: [1, 2, 3] },
  example: text,
});
const url = { type: "string", pattern: "^https?://", maxLength: 2000 };
const webhookFields = { event: text, url, version: { enum: [1, 2] }, is_active: flag };

/** Five shapes for one thing, and the collection does not say which one when. */
const refused: Schema = {
  anyOf: [
    // "Returns automation list", in a shape that is not shown.
    closed({ detail: text }, { code: text, automations: { type: "array" } }),
    closed({ type: text, title: text, code: text, status: { type: "integer" }, datail: text }),
    closed({ code: text, message: text }, { detail: text }),
    closed({ error: text }),
    { type: "object", minProperties: 1, additionalProperties: { anyOf: [texts, { type: "object" }] } },
  ],
};

export const spoki: DescribedPlatform = {
  name: "spoki",
  // What has a side effect beyond what was declared (clone, rotate_secret, test, sync, set-primary) is not among them.
  operations: {
    "GET /api/1/accounts/": operation(200, listing(account), paged),
    "GET /api/1/custom-fields/": operation(200, listing(customField), paged),
    "POST /api/1/custom-fields/": operation(201, customField, undefined, customFieldBody),
    "GET /api/1/custom-fields/{id}/": operation(200, customField),
    "PATCH /api/1/custom-fields/{id}/": operation(200, customField, undefined, closed({ label: text })),
    "DELETE /api/1/custom-fields/{id}/": operation(204, noBody),
    "GET /api/1/lists/": operation(200, listing(list), paged),
    "POST /api/1/lists/": operation(201, list, undefined, closed({ name: text })),
    "GET /api/1/lists/{id}/": operation(200, list),
    "DELETE /api/1/lists/{id}/": operation(204, noBody),
    "GET /api/1/templates/": operation(200, listing(listedTemplate), paged),
    "POST /api/1/templates/": operation(201, writtenTemplate, undefined, templateBody),
    "GET /api/1/templates/{id}/": operation(200, listedTemplate),
    "PATCH /api/1/templates/{id}/": operation(200, writtenTemplate, undefined, templateChange),
    "DELETE /api/1/templates/{id}/": operation(200, { const: "delete success" }),
    "POST /api/1/templates/{id}/submit/": operation(204, noBody, undefined, closed({})),
    "POST /api/1/templates/{id}/back_to_draft/": operation(
      200,
      closed({ status: { const: "ok" } }),
      undefined,
      closed({}),
    ),
    "GET /api/1/external-webhooks/": operation(200, listing(webhook), paged),
    "POST /api/1/external-webhooks/": operation(201, webhook, undefined, closed({ event: text, url }, webhookFields)),
    "GET /api/1/external-webhooks/{id}/": operation(200, webhook),
    "PATCH /api/1/external-webhooks/{id}/": operation(200, webhook, undefined, closed({}, webhookFields)),
    "DELETE /api/1/external-webhooks/{id}/": operation(204, noBody),
    "POST /api/1/external-webhooks/{id}/expands/": operation(
      200,
      closed(expands, { pending_approval: texts }),
      undefined,
      closed({ expands: texts }),
    ),
    "GET /api/1/tags/": operation(200, listing(tag), paged),
    "GET /api/1/automations/": operation(200, listing(automation), paged),
    "GET /api/1/channel/": operation(
      200,
      listing(channel),
      closed({ page_size: { type: "string", pattern: "^(?:[1-9]|[12]\\d|30)$" } }, { page }),
    ),
    "GET /api/1/roles/": operation(200, listing(role), paged),
  },
  headers: (method) => requestHeaders(method, { "x-spoki-api-key": { type: "string", pattern: "^[\\x21-\\x7e]+$" } }),
  errors: Object.fromEntries([400, 401, 403, 404, 409, 429].map((status) => [status, refused])),
};
