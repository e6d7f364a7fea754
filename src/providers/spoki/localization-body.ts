import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveLanguage } from "./templates.ts";

/** One language of a template as it is written: what is declared over what is live. */
export function localizationBody(
  language: string,
  attributes: Readonly<Record<string, Json>>,
  live: LiveLanguage | undefined,
): JsonObject {
  const part = (name: "header" | "body" | "footer"): Json => {
    const declared = ownValue(attributes, `languages.${language}.${name}`);
    return declared === undefined ? (live?.[name] ?? null) : declared;
  };
  const declaredButtons = ownValue(attributes, `languages.${language}.buttons`);
  const buttons = declaredButtons === undefined ? live?.buttons : declaredButtons;
  const examples = ownValue(attributes, `examples.${language}`);
  const isNewOrDeclared = live === undefined || examples !== undefined;
  return {
    ...(live?.id === undefined ? {} : { id: Number(live.id) }),
    language,
    status: 0,
    header_template_component: component("header", part("header"), "text"),
    body_template_component: component("body", part("body"), null),
    footer_template_component: component("footer", part("footer"), null),
    templatebuttoncomponent_set: Array.isArray(buttons) ? buttons.map(buttonBody) : [],
    // What is never answered is left out rather than emptied.
    ...(isNewOrDeclared ? { example_custom_fields: examples ?? {} } : {}),
    example_header_media: null,
    default_header_media: null,
    templatecarouselcomponent_set: [],
  };
}

function component(type: string, text: Json, format: Json): Json {
  return text === null ? null : { component_type: type, parameters: [], format, text };
}

function buttonBody(button: Json, order: number): Json {
  const declared = isJsonObject(button) ? button : {};
  return {
    component_type: null,
    order,
    button_type: declared["type"] ?? null,
    text: declared["text"] ?? null,
    phone_number: declared["phone"] ?? null,
    form_id: declared["formId"] ?? null,
    url: declared["url"] ?? null,
    send_as_shortlink: declared["shortlink"] ?? null,
  };
}
