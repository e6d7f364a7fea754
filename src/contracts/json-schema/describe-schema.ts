import { didYouMean } from "../../model/nearest-name.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { quoteKey } from "../describe-value.ts";

const words: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
  null: "null",
};

/** Types in words: `a text or null`. */
export function describeTypes(types: readonly string[]): string {
  return types.map((type) => words[type] ?? type).join(" or ");
}

/** Longer lists are counted rather than told. */
const choicesShown = 8;

/** The values that a schema allows; they are the schema's, not a person's. */
export function describeChoice(choices: readonly Json[]): string {
  const texts = choices.map((choice) => JSON.stringify(choice));
  if (texts.length > choicesShown || texts.some((text) => text.length > 60)) return `one of ${texts.length} values`;
  return texts.length === 1 ? `only ${texts[0] ?? ""}` : `one of ${texts.join(", ")}`;
}

/** The end of a complaint about a key that a schema does not know. */
export function describeUnknownKey(key: string, known: JsonObject): string {
  return `has the property ${quoteKey(key)}, which its schema does not know${didYouMean(key, Object.keys(known))}`;
}
