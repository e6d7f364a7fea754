/**
 * Rights by kind as far as the vendor names them (operation texts of the API description; for datasources inferred from
 * the scope list). Spec endpoints name none. Senders name `PROJECT_READ`, which no list of grantable scopes contains.
 */
const readScopes: Readonly<Record<string, readonly string[]>> = {
  datasource: ["PROJECT_DATASOURCE_READ"],
  segment: ["PROJECT_AUDIENCE_READ"],
  campaign: ["PROJECT_CAMPAIGN_READ"],
  automation: ["PROJECT_AUTOMATION_READ"],
};

/** Named by the vendor as a requirement, but not known to be grantable: told in messages, never checked. */
const ungrantable: Readonly<Record<string, string>> = { sender: "PROJECT_READ" };

/** Scopes that the token must be granted for this kind; empty when the vendor names none that can be granted. */
export function scopesFor(kind: string, access: "read" | "create"): readonly string[] {
  if (access === "create") return kind === "datasource" ? ["PROJECT_DATASOURCE_WRITE"] : [];
  return readScopes[kind] ?? [];
}

/** The right that a refusal to read this kind most likely misses. */
export function missingRight(kind: string): string | undefined {
  return readScopes[kind]?.[0] ?? ungrantable[kind];
}
