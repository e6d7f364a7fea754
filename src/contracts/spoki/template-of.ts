import { ownValue, type JsonObject } from "../../model/json.ts";
import { languageKey } from "./language-key.ts";
import type { SpokiContract, SpokiLanguage, SpokiTemplate } from "./spoki-contract.ts";

/** True for a message that is made of a template. */
export function isTemplateMessage(message: JsonObject): boolean {
  return ownValue(message, "type") === "Template";
}

/** The declared template of a message; undefined for one that names none of them. */
export function findTemplate(contract: SpokiContract, message: JsonObject): SpokiTemplate | undefined {
  const id = isTemplateMessage(message) ? ownValue(message, "template") : undefined;
  return typeof id === "number" ? indexOf(contract).get(id) : undefined;
}

type TemplateIndex = ReadonlyMap<number | undefined, SpokiTemplate>;

/** Made once for each contract: a contract is plain data, and messages are many. */
const indexes = new WeakMap<SpokiContract, TemplateIndex>();

function indexOf(contract: SpokiContract): TemplateIndex {
  const known = indexes.get(contract);
  if (known !== undefined) return known;
  const index = new Map([...(contract.templates?.values() ?? [])].map((each) => [each.id, each] as const));
  indexes.set(contract, index);
  return index;
}

/** The texts that a message can become: that of its language where it is declared, else each of them. */
export function languagesOf(template: SpokiTemplate, message: JsonObject): readonly SpokiLanguage[] {
  const written = ownValue(message, "language");
  return textsIn(template, typeof written === "string" ? languageKey(written) : undefined);
}

/** The same by the key of a language; undefined is none that is known. */
export function textsIn({ languages }: SpokiTemplate, language: string | undefined): readonly SpokiLanguage[] {
  const own = language === undefined ? undefined : languages.get(language);
  return own === undefined ? [...languages.values()] : [own];
}

/** Every custom field that these texts hold, each once. */
export function variablesOf(texts: Iterable<SpokiLanguage>): readonly string[] {
  return [...new Set([...texts].flatMap(({ variables }) => variables))];
}

/** True when every text declares a header that holds no media. */
export function isWithoutMedia(texts: readonly SpokiLanguage[]): boolean {
  return texts.length > 0 && texts.every(({ header }) => header !== "unknown");
}
