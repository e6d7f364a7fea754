import { isJsonObject, type Json, type JsonObject } from "../json.ts";
import { refuseField } from "./spoki-answer.ts";
import type { SpokiLanguage } from "./spoki-state.ts";

/** The languages of a body, in place of the existing ones: each is known by its id, or new. */
export function readLanguages(
  set: Json,
  existing: readonly SpokiLanguage[],
  firstId: number,
): { readonly languages: readonly SpokiLanguage[]; readonly nextId: number } {
  if (!Array.isArray(set)) throw refuseField("templatelocalization_set", "Expected a list of items.");
  let nextId = firstId;
  const languages = set.map((item: Json): SpokiLanguage => {
    if (!isJsonObject(item)) throw refuseField("templatelocalization_set", "Invalid data.");
    const known = existing.find(({ id }) => id === item["id"]);
    if (item["id"] !== undefined && known === undefined) throw refuseField("templatelocalization_set", "Invalid id.");
    if (item["status"] !== 0) throw refuseField("status", "Not a valid choice.");
    return readLanguage(item, known, known?.id ?? nextId++);
  });
  if (new Set(languages.map(({ language }) => language)).size < languages.length) {
    throw refuseField("language", "A language comes twice.");
  }
  return { languages, nextId };
}

/** What a body does not name is emptied, but for the examples of a language that exists. */
function readLanguage(item: JsonObject, known: SpokiLanguage | undefined, id: number): SpokiLanguage {
  const { language, example_custom_fields: examples, default_header_media: media } = item;
  const { templatebuttoncomponent_set: buttons, templatecarouselcomponent_set: carousel } = item;
  if (typeof language !== "string" || language === "") throw refuseField("language", "This field is required.");
  return {
    id,
    language,
    status: 0,
    rejectionReason: null,
    header: readComponent(item["header_template_component"]),
    body: readComponent(item["body_template_component"]),
    footer: readComponent(item["footer_template_component"]),
    buttons: Array.isArray(buttons) ? buttons.filter(isJsonObject).map(readButton) : [],
    carousel: Array.isArray(carousel) ? carousel : [],
    headerMedia: typeof media === "number" ? media : null,
    examples: isJsonObject(examples) ? examples : (known?.examples ?? {}),
    reviewedAt: null,
  };
}

function readComponent(component: Json | undefined): JsonObject | null {
  if (!isJsonObject(component)) return null;
  const { component_type: type = null, format = null, text = null } = component;
  return { component_type: type, format, text };
}

function readButton(button: JsonObject): JsonObject {
  const { order = 0, button_type: type = null, text = null, phone_number: phone = null, url = null } = button;
  const isShort = button["send_as_shortlink"] === true;
  return {
    order,
    button_type: type,
    text,
    phone_number: phone,
    url,
    form_id: button["form_id"] ?? null,
    send_as_shortlink: isShort,
    shortlink_code: isShort ? "k6OvHQjOb4i1" : null,
  };
}
