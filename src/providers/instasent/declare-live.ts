import { compareText } from "../../model/diagnostic.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveDeclaration } from "../provider.ts";

/** A live resource as it would be declared: what says something, in the order people would write it. */
export function declareLive(live: LiveResource): LiveDeclaration {
  switch (live.kind) {
    case "project":
      return declareProject(live);
    case "datasource":
      return declareDatasource(live);
    case "attribute":
      return declareSpec(live, attributeOf(live.attributes));
    case "event":
      return declareEvent(live);
    case "sender":
      return declareOpen(live, "from", { id: live.remoteId }, textsOf(live, ["status"]));
    case "segment":
      return declareOpen(live, "uid", undefined, textsOf(live, ["type"]));
    case "campaign":
    case "automation":
      return declareOpen(live, "title", { id: live.remoteId }, textsOf(live, ["status", "purpose"]));
    default:
      throw new Error(`no declaration for kind ${live.kind}`);
  }
}

const projectTexts = ["name", "description", "locale", "timezone", "projectType", "projectStatus"];
const projectTails = ["businessType", "businessUrl", "shortTrackingDomain", "unsubscribeTrackingDomain"];

function declareProject(live: LiveResource): LiveDeclaration {
  const { attributes, unreadable = {} } = live;
  const uniqueAttributes = ownValue(attributes, "uniqueAttributes");
  const value = {
    ...textsOf(live, projectTexts),
    ...(isTextList(uniqueAttributes) && uniqueAttributes.length > 0 && { uniqueAttributes }),
    ...textsOf(live, ["defaultSmsSender"]),
    ...settings("generalConfig", attributes),
    ...settings("attributionConfig", attributes),
    ...textsOf(live, projectTails),
  };
  const numbers = ownValue(attributes, "testSmsNumbers");
  const hasNumbers = Array.isArray(numbers) && numbers.length > 0;
  const notes = [
    ...Object.entries(unreadable).map(([field, reason]) => `${field} is left out: ${reason}.`),
    ...(hasNumbers ? ["testSmsNumbers is left out: phone numbers are people's data."] : []),
  ];
  return { name: undefined, isKeyFree: false, nameField: undefined, pin: undefined, value, notes };
}

function declareDatasource(live: LiveResource): LiveDeclaration {
  const { attributes, remoteId, label } = live;
  const tags = ownValue(attributes, "audienceTags");
  const value = {
    ...textsOf(live, ["description"]),
    ...(isTextList(tags) && { audienceTags: tags }),
    ...textsOf(live, ["defaultCountry", "locale", "timezone"]),
  };
  const unset = { description: "", audienceTags: [], defaultCountry: null, locale: null, timezone: null };
  return { name: label, isKeyFree: true, nameField: "name", pin: { id: remoteId }, value, unset, notes: [] };
}

function declareSpec({ remoteId }: LiveResource, value: JsonObject, notes: readonly string[] = []): LiveDeclaration {
  return { name: remoteId, isKeyFree: false, nameField: undefined, pin: undefined, value, notes };
}

function declareOpen(live: LiveResource, nameField: string, pin: JsonObject | undefined, value: JsonObject) {
  const name = ownValue(live.identity, nameField) ?? live.remoteId;
  return { name, isKeyFree: false, nameField, pin, value, notes: [] };
}

function attributeOf(spec: JsonObject): JsonObject {
  return {
    ...text(spec, "dataType"),
    ...flag(spec, "unique"),
    ...flag(spec, "custom"),
    ...flag(spec, "readonly"),
    ...count(spec, "multivalue", 2),
  };
}

function declareEvent(live: LiveResource): LiveDeclaration {
  const { attributes, unreadable = {} } = live;
  const parameters = Object.entries(attributes).flatMap(([name, spec]): (readonly [string, JsonObject])[] =>
    name.startsWith("parameters.") && isJsonObject(spec) ? [[name.slice("parameters.".length), parameterOf(spec)]] : [],
  );
  // Lists of the platform have no stated order, and a file should not change because of that.
  parameters.sort(([a], [b]) => compareText(a, b));
  const value = {
    ...text(attributes, "category"),
    ...flag(attributes, "attribution"),
    ...flag(attributes, "automation"),
    ...(parameters.length > 0 && { parameters: Object.fromEntries(parameters) }),
  };
  const notes = Object.values(unreadable).map((reason) => `Its parameters are left out: ${reason}`);
  return declareSpec(live, value, notes);
}

function parameterOf(spec: JsonObject): JsonObject {
  return {
    ...text(spec, "dataType"),
    ...flag(spec, "required"),
    ...count(spec, "multiValue", 2),
    ...count(spec, "maxLength", 1),
  };
}

/** Fields whose live value is text that says something. */
function textsOf({ attributes }: LiveResource, fields: readonly string[]): JsonObject {
  return Object.assign({}, ...fields.map((field) => text(attributes, field))) as JsonObject; // each part is one
}

function text(object: Readonly<Record<string, Json>>, field: string): JsonObject {
  const value = ownValue(object, field);
  return typeof value === "string" && value !== "" ? { [field]: value } : {};
}

/** Only what is true: most flags are false, and an expectation of each would hide those that matter. */
function flag(object: Readonly<Record<string, Json>>, field: string): JsonObject {
  return ownValue(object, field) === true ? { [field]: true } : {};
}

function count(object: Readonly<Record<string, Json>>, field: string, least: number): JsonObject {
  const value = ownValue(object, field);
  return typeof value === "number" && Number.isInteger(value) && value >= least ? { [field]: value } : {};
}

function settings(field: string, attributes: Readonly<Record<string, Json>>): JsonObject {
  const value = ownValue(attributes, field);
  const kept = isJsonObject(value) ? withoutNulls(value) : {};
  return Object.keys(kept).length === 0 ? {} : { [field]: kept };
}

/** Settings that are not set are nothing to expect. */
function withoutNulls(object: JsonObject): JsonObject {
  const kept = Object.entries(object).flatMap(([key, item]): readonly (readonly [string, Json])[] => {
    if (item === null || (typeof item === "number" && !Number.isFinite(item))) return [];
    if (!isJsonObject(item)) return [[key, item]];
    const inner = withoutNulls(item);
    return Object.keys(inner).length === 0 ? [] : [[key, inner]];
  });
  return Object.fromEntries(kept);
}

function isTextList(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
