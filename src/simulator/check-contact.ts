import { checkValue } from "./check-value.ts";
import type { JsonObject } from "./json.ts";
import type { Attribute } from "./state.ts";

/** What the ingest says about one contact; `unknown` are the keys that become custom attributes. */
export type CheckedContact =
  | { readonly isValid: true; readonly userId: string; readonly unknown: readonly string[] }
  | { readonly isValid: false; readonly error: string };

export function checkContact(item: JsonObject, attributes: ReadonlyMap<string, Attribute>): CheckedContact {
  const userId = item["_user_id"];
  if (typeof userId !== "string" || userId === "") return invalid("_user_id is required");
  const missing = [...attributes.values()].find(
    (attribute) => attribute.requiredInWebhook && attribute.enabled && !Object.hasOwn(item, attribute.uid),
  );
  if (missing !== undefined) return invalid(`${missing.uid} is required`);
  const unknown: string[] = [];
  for (const [key, value] of Object.entries(item)) {
    const attribute = attributes.get(key);
    if (attribute === undefined) {
      if (key.startsWith("_")) return invalid(`${key} is not an attribute; names that start with "_" are reserved`);
      unknown.push(key);
    } else if (!attribute.enabled) return invalid(`${key} is disabled`);
    else if (attribute.readonly) return invalid(`${key} is read-only`);
    const spec = {
      dataType: attribute?.dataType ?? "any", // a new attribute takes whatever scalar made it
      maxValues: attribute?.multivalue ?? 1,
      maxLength: null,
    };
    const problem = checkValue(value, spec);
    if (problem !== undefined) return invalid(`${key} ${problem}`);
  }
  return { isValid: true, userId, unknown };
}

function invalid(error: string): CheckedContact {
  return { isValid: false, error };
}
