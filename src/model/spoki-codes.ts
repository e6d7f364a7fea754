/**
 * Codes of what every contact of Spoki has; no field of theirs is anybody's to make or to remove. As the vendor's text on
 * creating a custom field lists them.
 */
export const spokiOwnCodes: ReadonlySet<string> = new Set([
  "FIRST_NAME",
  "FIRSTNAME",
  "LAST_NAME",
  "LASTNAME",
  "EMAIL",
  "PHONE",
  "ACCOUNT_NAME",
  "LANGUAGE",
]);

/** The code of every `%%CODE%%` in a text, each once. */
export function spokiCodesIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/%%([A-Z][A-Z0-9_]*)%%/g)].map(([, code = ""]) => code))];
}
