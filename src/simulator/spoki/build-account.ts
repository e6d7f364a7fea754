import type { JsonObject } from "../json.ts";
import type { SpokiSeed } from "./spoki-seed.ts";
import type { SpokiAccount, SpokiEntity, SpokiField, SpokiLanguage, SpokiTemplate } from "./spoki-state.ts";
import { buildWebhook } from "./webhook-routes.ts";

/** The account that a seed describes; ids that it does not give are given here, always the same ones. */
export function buildAccount(seed: SpokiSeed, now: string): SpokiAccount {
  let nextId = 1000;
  const give = (id: number | undefined): number => id ?? nextId++;
  const all = <T, R>(items: readonly T[] | undefined, build: (item: T) => R): readonly R[] => (items ?? []).map(build);
  const account = {
    token: "",
    customFields: all(
      seed.customFields,
      ({ id, code, label = code, type = 1, example = "", usedBy = [] }): SpokiField => ({
        shown: {
          id: give(id),
          label,
          code,
          field_type: type,
          example,
          is_linked: usedBy.length > 0,
          visual_code: `%%${code}%%`,
        },
        usedBy,
      }),
    ),
    lists: all(seed.lists, ({ id, name, contacts = 0 }): SpokiEntity => ({
      id: give(id),
      name,
      color: null,
      created_datetime: now,
      contacts_count: contacts,
    })),
    templates: all(seed.templates, (template) => buildTemplate(template, give)),
    webhooks: all(seed.webhooks, ({ id, version = 2, active = true, expands = [], secret, event, url }) => {
      const given = give(id);
      const shown = secret ?? `whsec_${String(given).repeat(8)}`;
      return buildWebhook({
        id: given,
        version,
        event,
        url,
        is_active: active,
        requested_expands: expands,
        secret: shown,
      });
    }),
    fixed: {
      accounts: [buildSettings(seed.account ?? {}, give(2009))],
      tags: all(seed.tags, ({ id, name, color = "#16d46d" }): SpokiEntity => ({ id: give(id), name, color, order: 0 })),
      automations: all(seed.automations, ({ id, name, active = true, secret }) => {
        const webhooks =
          secret === undefined ? [] : [{ uuid: "e9ed4c53", link: "/wh/ap/e9ed4c53/", secret, is_active: true }];
        return {
          ...times(now),
          id: give(id),
          name,
          first_message_text: null,
          webhook_set: webhooks,
          is_active: active,
        };
      }),
      channel: all(seed.channels, ({ id, identifier, name = "", primary = false, ...codes }): SpokiEntity => ({
        id: give(id),
        name,
        identifier,
        client_id: "123456789",
        platform: codes.platform ?? 1,
        is_primary: primary,
        status: codes.status ?? 3,
        quality_score: codes.quality ?? 1,
        phone_status: codes.phoneStatus ?? 4,
        metadata: {},
      })),
      roles: all(
        seed.roles,
        ({ id, email = "", firstname = "", role = "Chat Operator", service = false, active = true }) => ({
          ...times(now),
          id: give(id),
          user: { id: 71054, email, firstname, surname: "", image: "", is_service: service },
          role,
          is_active: active,
        }),
      ),
    },
    windows: [],
  };
  return { ...account, nextId };
}

function times(now: string): JsonObject {
  return { created_datetime: now, updated_datetime: now };
}

function buildSettings(fields: JsonObject, id: number): SpokiEntity {
  return {
    name: "Acme",
    status: "Active",
    default_language: "it",
    default_prefix: "+39",
    timezone: "Europe/Rome",
    is_active: true,
    has_low_credit_alert: true,
    channels: [],
    ...fields,
    id,
  };
}

type TemplateSeed = NonNullable<SpokiSeed["templates"]>[number];

const statuses = new Map(
  Object.entries({
    draft: 0,
    pending: 1,
    waiting_for_review: 2,
    approved: 3,
    rejected: 4,
    paused: 9,
    flagged: 11,
    disabled: 14,
  }),
);

function buildTemplate(
  { id, name, category = "UTILITY", subcategory = "CLASSIC", usedBy = [], languages = {} }: TemplateSeed,
  give: (id: number | undefined) => number,
): SpokiTemplate {
  const text = (type: string, said: string | undefined, format: string | null): JsonObject | null =>
    said === undefined && format === null ? null : { component_type: type, format, text: said ?? null };
  return {
    id: give(id),
    name,
    category,
    subcategory,
    groups: [],
    usedBy,
    languages: Object.entries(languages).map(([language, seed]): SpokiLanguage => ({
      id: give(undefined),
      language,
      // A number stands for itself: for a status that the document does not name.
      status: statuses.get(seed.status ?? "draft") ?? Number(seed.status),
      rejectionReason: seed.rejectionReason ?? null,
      header: text("header", seed.header, seed.headerFormat ?? (seed.header === undefined ? null : "text")),
      body: text("body", seed.body ?? "Hello", null),
      footer: text("footer", seed.footer, null),
      buttons: seed.buttons ?? [],
      carousel: [],
      headerMedia: null,
      examples: seed.examples ?? {},
      reviewedAt: null,
    })),
  };
}
