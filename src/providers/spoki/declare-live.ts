import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveDeclaration } from "../provider.ts";
import { codesOf } from "./declare-template.ts";
import { isHidden } from "./receiver-url.ts";
import { liveLanguages, type LiveLanguage } from "./templates.ts";

/** A live resource as it would be declared: what says something, in the order people would write it. */
export function declareLive(live: LiveResource): LiveDeclaration {
  switch (live.kind) {
    case "custom-field":
      return declareCustomField(live);
    case "list":
      return { ...named(live), nameField: "name", pin: pinOf(live) };
    case "template":
      return declareTemplateOf(live);
    case "webhook":
      return declareWebhook(live);
    case "account":
      return { ...named(live, ["name", "timezone"]), name: undefined };
    case "automation":
      return named(live, ["active", "hasWebhook"]);
    case "channel":
      return named(live, ["status", "quality"]);
    case "role":
      return named(live, ["role"]);
    default:
      return named(live);
  }
}

/** Found by its label, which only its key can state. */
function named(live: LiveResource, fields: readonly string[] = []): LiveDeclaration {
  const value = pick(live.attributes, fields);
  return { name: live.label, isKeyFree: false, nameField: undefined, pin: undefined, value, notes: [] };
}

/** An example is sent at creation only, so one that Spoki does not show has a stand-in. */
function declareCustomField(live: LiveResource): LiveDeclaration {
  const known = ownValue(live.facts ?? {}, "example");
  const { label, type } = live.attributes;
  const standIn = type === "date" || type === "datetime" ? "2026-12-31" : (label ?? live.label);
  const value = { ...pick(live.attributes, ["label", "type"]), example: known ?? standIn };
  const notes =
    known === undefined ? ["Spoki does not show its example. This one is only sent where it is missing."] : [];
  const obstacle = live.isOwn ? {} : { obstacle: "every contact has it: it is one of Spoki's own" };
  return { ...named(live), value, notes, ...obstacle };
}

/**
 * The texts of every language. `submit: true` asks for an example of each variable, which the API never answers: so it
 * stands only where there is no variable.
 */
function declareTemplateOf(live: LiveResource): LiveDeclaration {
  const languages = liveLanguages(live);
  const { state, subcategory } = live.attributes;
  const texts = languages.map((language): readonly [string, JsonObject] => [language.language, textsOf(language)]);
  const codes = codesOf(texts);
  const isSubmitted = state === "submitted";
  const value = {
    ...pick(live.attributes, ["category"]),
    ...(subcategory === "CLASSIC" ? {} : pick(live.attributes, ["subcategory"])),
    ...(isSubmitted && codes.length === 0 ? { submit: true } : {}),
    languages: Object.fromEntries(texts),
  };
  const notes = [
    ...languages.flatMap(({ language, obstacle }) =>
      obstacle === undefined ? [] : [`${language}: its ${obstacle} cannot be declared and stays as it is.`],
    ),
    ...(isSubmitted && codes.length > 0
      ? ["It was submitted. Before you write `submit: true`, give each language `examples`: Spoki never shows them."]
      : []),
    ...(typeof state === "string" && state.startsWith("rejected") ? [`WhatsApp said: ${state}`] : []),
  ];
  return { ...named(live), value, notes };
}

function textsOf({ header, body, footer, buttons }: LiveLanguage): JsonObject {
  const texts = Object.entries({ header, body, footer }).filter(([, text]) => text !== null);
  return { ...Object.fromEntries(texts), ...(buttons.length === 0 ? {} : { buttons }) };
}

/** Without its secret, which no attribute holds. An address with a key in it would put that into a file. */
function declareWebhook(live: LiveResource): LiveDeclaration {
  const { event, url, version, active, expands } = live.attributes;
  const address = typeof url === "string" ? url : "";
  const value = {
    ...pick(live.attributes, ["event", "url"]),
    ...(active === false ? { active } : {}),
    ...(version === undefined || version === 2 ? {} : { version }),
    ...(Array.isArray(expands) && expands.length > 0 ? { expands } : {}),
  };
  const [host = ""] = address.replace(/^https?:\/\/(?:[^/@]*@)?/, "").split(/[/?#]/, 1);
  const name = `${typeof event === "string" ? event : "webhook"} ${host}`;
  const base = { name, isKeyFree: true, nameField: undefined, pin: pinOf(live), value, notes: [] };
  if (!isHidden(address)) return base;
  const obstacle = `its address holds what looks like a key; declare it with url: \${env.NAME} and id: ${live.remoteId}`;
  return { ...base, obstacle };
}

/** The fields that are known, in this order. */
function pick(attributes: JsonObject, fields: readonly string[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, Json])[] => {
      const value = ownValue(attributes, field);
      return value === undefined || value === null || isJsonObject(value) ? [] : [[field, value]];
    }),
  );
}

function pinOf({ remoteId }: LiveResource): JsonObject {
  return { id: Number(remoteId) };
}
