/** Every scope a token can have. `PROJECT_READ` is in no published list, yet the sender list asks for it. */
export const allScopes = [
  "ACCOUNT_READ",
  "PROJECT_READ",
  "PROJECT_DATASOURCE_READ",
  "PROJECT_DATASOURCE_WRITE",
  "PROJECT_AUDIENCE_READ",
  "PROJECT_AUDIENCE_WRITE",
  "PROJECT_AUDIENCE_LIST",
  "PROJECT_AUDIENCE_DATA_BASIC",
  "PROJECT_AUDIENCE_DATA_EVENTS",
  "PROJECT_CAMPAIGN_READ",
  "PROJECT_AUTOMATION_READ",
  "PROJECT_DIRECT_READ",
  "PROJECT_DIRECT_WRITE",
] as const;

export type Scope = (typeof allScopes)[number];
