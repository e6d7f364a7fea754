import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";
import type { LiveResource } from "../../model/resource.ts";
import type { LiveDeclaration } from "../provider.ts";
import { splitRemoteId } from "./integrations.ts";

/** A live resource as it would be declared: what says something, in the order people would write it. */
export function declareLive(live: LiveResource): LiveDeclaration {
  switch (live.kind) {
    case "event-type":
      return declareEventType(live);
    case "application":
      return declareApplication(live);
    case "integration":
      return declareIntegration(live);
    default:
      throw new Error(`no declaration for kind ${live.kind}`);
  }
}

function declareEventType({ label, attributes, unreadable = {} }: LiveResource): LiveDeclaration {
  const flags = ownValue(attributes, "featureFlags");
  const versions = Object.entries(attributes).flatMap(([field, schema]): readonly (readonly [string, Json])[] =>
    field.startsWith("schemas.") && isJsonObject(schema) ? [[field.slice("schemas.".length), schema]] : [],
  );
  const value: JsonObject = {
    description: ownValue(attributes, "description") ?? "",
    ...text(attributes, "groupName"),
    ...(Array.isArray(flags) && flags.length > 0 && { featureFlags: flags }),
    ...(ownValue(attributes, "deprecated") === true && { deprecated: true }),
    ...(ownValue(attributes, "archived") === true && { archived: true }),
    ...(versions.length > 0 && { schemas: Object.fromEntries(versions) }),
  };
  const notes = Object.entries(unreadable).map(([field, reason]) => `${field} is left out: ${reason}.`);
  return { name: label, isKeyFree: false, nameField: undefined, pin: undefined, value, notes };
}

function declareApplication({ identity, remoteId, attributes }: LiveResource): LiveDeclaration {
  const name = ownValue(identity, "uid") ?? remoteId;
  const value = text(attributes, "name");
  return { name, isKeyFree: false, nameField: undefined, pin: undefined, value, notes: [] };
}

function declareIntegration({ label, remoteId, attributes }: LiveResource): LiveDeclaration {
  const flags = ownValue(attributes, "featureFlags");
  const value = {
    ...text(attributes, "application"),
    ...text(attributes, "name"),
    ...(Array.isArray(flags) && flags.length > 0 && { featureFlags: flags }),
  };
  const pin = { id: splitRemoteId(remoteId).id };
  // Named by application and name, which together tell one from another; the key is made of both.
  return { name: label, isKeyFree: true, nameField: undefined, pin, value, notes: [] };
}

function text(attributes: JsonObject, field: string): JsonObject {
  const value = ownValue(attributes, field);
  return typeof value === "string" && value !== "" ? { [field]: value } : {};
}
