import type { JsonObject } from "../json.ts";
import { count, dictionaryOf, flag, jsonObject, listOf, positive, recordOf, text, type Reader } from "../read-shape.ts";

const texts = listOf(text);

const readLanguage = recordOf({
  status: text,
  rejectionReason: text,
  header: text,
  /** A header that holds media: `image`, `video`, `document`. */
  headerFormat: text,
  body: text,
  footer: text,
  /** As the API shows them. */
  buttons: listOf(jsonObject),
  examples: jsonObject,
});

const readSpoki = recordOf({
  /** Keys that are good for the account; every one is an account of its own, with the same content at first. */
  tokens: texts,
  account: jsonObject,
  customFields: listOf(
    recordOf({ code: text, label: text, type: count, example: text, id: positive, usedBy: texts }, ["code"]),
  ),
  lists: listOf(recordOf({ name: text, contacts: count, id: positive }, ["name"])),
  templates: listOf(
    recordOf(
      {
        name: text,
        category: text,
        subcategory: text,
        id: positive,
        usedBy: texts,
        languages: dictionaryOf(readLanguage),
      },
      ["name"],
    ),
  ),
  webhooks: listOf(
    recordOf({ event: text, url: text, version: positive, active: flag, expands: texts, secret: text, id: positive }, [
      "event",
      "url",
    ]),
  ),
  tags: listOf(recordOf({ name: text, color: text, id: positive }, ["name"])),
  automations: listOf(recordOf({ name: text, active: flag, secret: text, id: positive }, ["name"])),
  channels: listOf(
    recordOf(
      {
        identifier: text,
        name: text,
        platform: count,
        status: count,
        phoneStatus: count,
        quality: count,
        primary: flag,
        id: positive,
      },
      ["identifier"],
    ),
  ),
  roles: listOf(recordOf({ email: text, firstname: text, role: text, service: flag, active: flag, id: positive })),
  /** Most entries of a page. Default: 15. */
  pageSize: positive,
  /** Lists, by path segment, that come as bare arrays. Default: accounts and external-webhooks. */
  bare: texts,
  /** Whether reading a template tells the ids of its languages. Default: no, as in the document's examples. */
  showsLanguageIds: flag,
  /** A second custom field, list or template of one name is refused. Default: no. */
  uniqueNames: flag,
  /** Whether templates can be submitted. Default: yes. */
  hasProvider: flag,
  /** How long WhatsApp takes to review, in milliseconds. Default: a day. */
  reviewMs: count,
  /** Reasons by the name of the template that is rejected. */
  rejects: dictionaryOf(text),
  /** Requests per minute by endpoint, such as `GET custom-fields`, in place of the documented ones. */
  rates: dictionaryOf(count),
});

export type SpokiSeed = ReturnType<typeof readSpoki>;

/** Checked here, kept as the JSON that it is. */
export const readSpokiSeed: Reader<JsonObject> = (value, path) => readSpoki(value, path) as unknown as JsonObject;
