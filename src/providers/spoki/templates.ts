import { readText, type Endpoint } from "../../http/read-shape.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import { known, objectsOf, plainText, readId, textOf, wordOf } from "./read-fields.ts";
import { stateOf, statusWords, worstStatus, type LanguageStatus } from "./template-status.ts";

export const templatesPath = "/templates/";

/** One language of a template as it was answered, under the names that are written, with its own id where that is told. */
export interface LiveLanguage {
  readonly language: string;
  readonly id: string | undefined;
  readonly status: string;
  readonly header: string | null;
  readonly body: string | null;
  readonly footer: string | null;
  readonly buttons: readonly JsonObject[];
  /** Why it cannot be sent back as it is; undefined for what consists of texts and buttons. */
  readonly obstacle: string | undefined;
}

/** A template as the engine compares it, whichever of the document's shapes it came in. */
export function normaliseTemplate(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  const languages = localizationsOf(entity);
  const statuses = languages.map(({ read }) => read);
  return {
    kind: "template",
    remoteId: readId(endpoint, field, entity),
    label: name,
    identity: { name },
    attributes: {
      ...known({ name, category: textOf(entity, "category"), subcategory: textOf(entity, "subcategory") }),
      state: stateOf(statuses.map(({ status }) => status)),
      ...Object.fromEntries(languages.flatMap(({ read }) => contentOf(read))),
    },
    isDeleted: false,
    isOwn: true,
    facts: { languages: statuses.map((language) => known({ ...language })) },
  };
}

/** What WhatsApp says of a template, for expectations about that alone. */
export function normaliseApproval(endpoint: Endpoint, field: string, entity: JsonObject): LiveResource {
  const name = readText(endpoint, field, entity, "name");
  const languages = localizationsOf(entity).map(({ read }) => read);
  return {
    kind: "approval",
    remoteId: readId(endpoint, field, entity),
    label: name,
    identity: { name },
    attributes: {
      status: worstStatus(languages.map(({ status }) => status)) ?? "draft",
      ...Object.fromEntries(languages.map(({ language, status }) => [`languages.${language}`, status])),
    },
    isDeleted: false,
    // Every template has one: what is not expected is not worth a line.
    isOwn: false,
  };
}

/** The languages that a live template was read with. */
export function liveLanguages({ facts = {} }: LiveResource): readonly LiveLanguage[] {
  return objectsOf(facts, "languages").map((language) => ({
    language: textOf(language, "language") ?? "",
    id: textOf(language, "id"),
    status: textOf(language, "status") ?? "draft",
    header: textOf(language, "header") ?? null,
    body: textOf(language, "body") ?? null,
    footer: textOf(language, "footer") ?? null,
    buttons: objectsOf(language, "buttons"),
    obstacle: textOf(language, "obstacle"),
  }));
}

function contentOf({
  language,
  header,
  body,
  footer,
  buttons,
  obstacle,
}: LiveLanguage): readonly (readonly [string, Json])[] {
  const prefix = `languages.${language}`;
  return [
    [`${prefix}.header`, header ?? (obstacle === undefined ? null : `(${obstacle})`)],
    [`${prefix}.body`, body],
    [`${prefix}.footer`, footer],
    [`${prefix}.buttons`, buttons.length === 0 ? null : buttons],
  ];
}

/** `templatelocalization_set`, or the one language that the document's prose describes. */
function localizationsOf(entity: JsonObject): readonly { readonly read: LiveLanguage }[] {
  const set = ownValue(entity, "templatelocalization_set");
  if (Array.isArray(set)) return objectsOf(entity, "templatelocalization_set").map((each) => ({ read: readSet(each) }));
  return textOf(entity, "language") === undefined ? [] : [{ read: readProse(entity) }];
}

function readSet(localization: JsonObject): LiveLanguage {
  const part = (...keys: readonly string[]): JsonObject => {
    const value = keys.map((key) => ownValue(localization, key)).find(isJsonObject);
    return value ?? {};
  };
  const header = part("header_template_component", "header");
  const buttons = ["templatebuttoncomponent_set", "button_set"].flatMap((key) => objectsOf(localization, key));
  return {
    language: textOf(localization, "language") ?? "",
    id: textOf(localization, "id"),
    status: statusOf(localization),
    header: componentText(header),
    body: componentText(part("body_template_component", "body")),
    footer: componentText(part("footer_template_component", "footer")),
    buttons: buttons.toSorted(byOrder).map(readButton),
    obstacle: obstacleOf(localization, header),
  };
}

function readProse(entity: JsonObject): LiveLanguage {
  const components = objectsOf(entity, "components");
  const typed = (type: string): JsonObject =>
    components.find((component) => textOf(component, "type")?.toUpperCase() === type) ?? {};
  return {
    language: textOf(entity, "language") ?? "",
    id: undefined,
    status: statusOf(entity),
    header: componentText(typed("HEADER")),
    body: componentText(typed("BODY")),
    footer: componentText(typed("FOOTER")),
    buttons: [],
    obstacle: components.some((component) => textOf(component, "type")?.toUpperCase() === "BUTTONS")
      ? "buttons in a form that is not documented"
      : obstacleOf({}, typed("HEADER")),
  };
}

function statusOf(entity: JsonObject): LanguageStatus {
  const status = wordOf(entity, "status", statusWords) ?? "draft";
  const reason = textOf(entity, "rejection_reason");
  return status === "rejected" && reason !== undefined ? `rejected: ${reason}` : status;
}

function componentText(component: JsonObject): string | null {
  const text = textOf(component, "text");
  return text === undefined ? null : plainText(text);
}

/** What is answered of these is not what must be written for them. */
function obstacleOf(localization: JsonObject, header: JsonObject): string | undefined {
  const format = textOf(header, "format")?.toLowerCase();
  if (format !== undefined && format !== "text") return `${format} header`;
  const media = ownValue(localization, "default_header_media");
  if (media !== undefined && media !== null) return "header media";
  const carousel = ["templatecarouselcomponent_set", "carouselcomponent_set"].flatMap((key) =>
    objectsOf(localization, key),
  );
  return carousel.length > 0 ? "carousel" : undefined;
}

function byOrder(a: JsonObject, b: JsonObject): number {
  return Number(textOf(a, "order") ?? 0) - Number(textOf(b, "order") ?? 0);
}

/** Under the names of the configuration; what says nothing is left out. */
function readButton(button: JsonObject): JsonObject {
  const formId = ownValue(button, "form_id");
  return known({
    type: textOf(button, "button_type")?.toLowerCase(),
    text: textOf(button, "text"),
    url: textOf(button, "url"),
    phone: textOf(button, "phone_number"),
    formId: typeof formId === "number" ? formId : undefined,
    shortlink: ownValue(button, "send_as_shortlink") === true ? true : undefined,
  });
}
