import { ShapeError, type Endpoint } from "../../http/read-shape.ts";
import { isJsonObject, ownValue, type Json, type JsonObject } from "../../model/json.ts";

/** The server's id: a number, perhaps written as text. */
export function readId(endpoint: Endpoint, field: string, entity: JsonObject): string {
  const id = ownValue(entity, "id");
  const text = typeof id === "number" && Number.isSafeInteger(id) ? String(id) : id;
  if (typeof text === "string" && /^\d{1,18}$/.test(text)) return text;
  throw new ShapeError(endpoint, `${field}.id`, "a whole number", id);
}

/** A scalar as text, whichever of the vendor's spellings it has; undefined for null, absence, and anything else. */
export function textOf(entity: JsonObject, key: string): string | undefined {
  const value = ownValue(entity, key);
  if (typeof value === "string") return value === "" ? undefined : value;
  return typeof value === "number" ? String(value) : undefined;
}

/** True or false; undefined when it is neither. */
export function flagOf(entity: JsonObject, key: string): boolean | undefined {
  const value = ownValue(entity, key);
  return typeof value === "boolean" ? value : undefined;
}

/** The objects of a list; none for null, absence, and anything else. */
export function objectsOf(entity: JsonObject, key: string): readonly JsonObject[] {
  const value = ownValue(entity, key);
  return Array.isArray(value) ? value.filter((item: Json): item is JsonObject => isJsonObject(item)) : [];
}

/** Texts of a list, sorted; none for null and absence. */
export function textsOf(entity: JsonObject, key: string): readonly string[] {
  const value = ownValue(entity, key);
  return Array.isArray(value) ? value.filter((item: Json): item is string => typeof item === "string").toSorted() : [];
}

/**
 * The word for what is written as a number here, as a word there and in capitals elsewhere. A value that the vendor's
 * document does not name stays as it is: it may be new.
 */
export function wordOf(entity: JsonObject, key: string, words: Readonly<Record<string, string>>): string | null {
  const said = textOf(entity, key);
  if (said === undefined) return null;
  const plain = said
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return ownValue(words, plain) ?? Object.values(words).find((word) => word.replaceAll("-", "_") === plain) ?? said;
}

/** Only what is known: what the answer does not tell is left out. */
export function known(fields: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, Json] => field[1] !== undefined && field[1] !== null),
  );
}

/** Text as Spoki keeps it: one kind of line end, nothing blank around it. */
export function plainText(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").trim();
}
