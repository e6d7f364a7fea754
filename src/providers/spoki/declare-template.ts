import { formatAddress } from "../../model/address.ts";
import type { Declaration } from "../../model/declaration.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { Place } from "../../model/place.ts";
import { spokiCodesIn } from "../../model/spoki-codes.ts";
import type { DeclaredKind } from "./declared-kind.ts";
import { plainText } from "./read-fields.ts";

/**
 * A template as it is compared: `state` says whether its texts were sent to review, and each part of each language is an
 * attribute of its own, so that what is not mentioned is nobody's to change.
 */
export function declareTemplate({ scope, key = "", value, fieldPlaces }: Declaration): DeclaredKind {
  const languages = Object.entries(objectOf(value, "languages"));
  const attributes: Record<string, Json> = { name: key };
  for (const field of ["category", "subcategory", "channelId"]) {
    const declared = ownValue(value, field);
    if (declared !== undefined) attributes[field] = declared;
  }
  if (ownValue(value, "submit") === true) attributes["state"] = "submitted";
  for (const [language, content] of languages) {
    if (isJsonObject(content)) Object.assign(attributes, languageAttributes(language, content));
  }
  return {
    candidates: [{ field: "name", value: key }],
    attributes,
    more: {
      needs: codesOf(languages).map((code) => formatAddress({ scope, kind: "custom-field", key: code })),
      settings: { allowDowntime: ownValue(value, "allowDowntime") === true },
      fieldPlaces: { ...fieldPlaces, ...placesOf(fieldPlaces) },
    },
  };
}

function languageAttributes(language: string, content: JsonObject): Record<string, Json> {
  const prefix = `languages.${language}`;
  const attributes: Record<string, Json> = {};
  for (const part of ["header", "body", "footer"]) {
    const text = ownValue(content, part);
    if (text !== undefined) attributes[`${prefix}.${part}`] = typeof text === "string" ? plainText(text) : null;
  }
  const buttons = ownValue(content, "buttons");
  // None is one value, however it is said.
  const isNone = !Array.isArray(buttons) || buttons.length === 0;
  if (buttons !== undefined) attributes[`${prefix}.buttons`] = isNone ? null : buttons.map(plainButton);
  const examples = ownValue(content, "examples");
  if (isJsonObject(examples)) attributes[`examples.${language}`] = examples;
  return attributes;
}

/** What says nothing is left out, as it is when a button is read. */
function plainButton(button: Json): Json {
  if (!isJsonObject(button)) return button;
  return Object.fromEntries(Object.entries(button).filter(([, value]) => value !== false && value !== null));
}

/** Every `%%CODE%%` of the declared texts, each once. */
export function codesOf(value: Json | readonly (readonly [string, Json])[]): readonly string[] {
  return spokiCodesIn(JSON.stringify(value));
}

/** `state` stands at `submit`, and examples have a name of their own. */
function placesOf(places: Readonly<Record<string, Place>>): Readonly<Record<string, Place>> {
  const moved = Object.entries(places).flatMap(([path, place]): readonly (readonly [string, Place])[] => {
    const language = /^languages\.([^.]+)\.examples$/.exec(path)?.[1];
    if (language !== undefined) return [[`examples.${language}`, place]];
    return path === "submit" ? [["state", place]] : [];
  });
  return Object.fromEntries(moved);
}

function objectOf(value: JsonObject, key: string): JsonObject {
  const member = ownValue(value, key);
  return isJsonObject(member) ? member : {};
}
