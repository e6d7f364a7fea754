import type { ConfigRule } from "../config-rule.ts";

/** Rules about the configuration as a whole. */
export const wholeRules = {
  "declared-twice": {
    id: "declared-twice",
    severity: "error",
    isFixed: true,
    title: "Two files declare the same thing",
    why: "One of the two would silently be ignored.",
    fix: "Keep one of them; both places are shown.",
  },
  "empty-config": {
    id: "empty-config",
    severity: "error",
    isFixed: true,
    title: "No project is declared",
    why: "Such a configuration plans nothing and looks fine.",
    fix: "Declare a project: projects: { shop: { uid: my-shop-123 } }.",
    examples: {
      rejected: `version: 1
`,
      accepted: `version: 1
projects: { shop: {} }
`,
    },
  },
  "duplicate-name": {
    id: "duplicate-name",
    severity: "error",
    isFixed: true,
    title: "Two datasources of a project have the same name",
    why: "A datasource is found by its name: both would mean the same one.",
    fix: "Rename one, or give both their id.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM }
      pos: { name: CRM }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, id: 65f0c2a9e1 }
      pos: { name: CRM, id: 65f0c2a9e2 }
`,
    },
  },
  "duplicate-id": {
    id: "duplicate-id",
    severity: "error",
    isFixed: true,
    title: "Two datasources are pinned to the same id",
    why: "They would contradict each other in every plan.",
    fix: "Keep one of them.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, id: 65f0c2a9e1 }
      pos: { name: POS, id: 65f0c2a9e1 }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, id: 65f0c2a9e1 }
      pos: { name: POS, id: 65f0c2a9e2 }
`,
    },
  },
  "duplicate-project": {
    id: "duplicate-project",
    severity: "error",
    isFixed: true,
    title: "Two keys mean the same project",
    why: "A datasource declared under both would be created twice.",
    fix: "Merge them into one, or correct the uid.",
    examples: {
      rejected: `version: 1
projects:
  shop: { uid: my-shop-123 }
  store: { uid: my-shop-123 }
`,
      accepted: `version: 1
projects:
  shop: { uid: my-shop-123 }
  store: { uid: my-store-456 }
`,
    },
  },
  "duplicate-sink": {
    id: "duplicate-sink",
    severity: "error",
    isFixed: false,
    title: "Two tokens go to the same place",
    why: "The second would overwrite the first, and neither run would ever be done.",
    fix: "Give each token a variable or file of its own.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: { envFile: .env, name: TOKEN } }
      pos: { name: POS, token: { envFile: .env, name: TOKEN } }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: { envFile: .env, name: CRM_TOKEN } }
      pos: { name: POS, token: { envFile: .env, name: POS_TOKEN } }
`,
    },
  },
  "path-outside-root": {
    id: "path-outside-root",
    severity: "error",
    isFixed: true,
    title: "A path leaves the configuration's folder",
    why: "A configuration from a pull request must not read or write elsewhere on the machine.",
    fix: "Write it relative to the folder of the file, and inside the configuration's folder.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: { file: ../token } }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: { file: secrets/token } }
`,
    },
  },
  "unknown-timezone": {
    id: "unknown-timezone",
    severity: "error",
    isFixed: false,
    title: "A timezone that does not exist",
    why: "The platform would refuse it or count in another one.",
    fix: "Use an IANA name, such as Europe/Madrid.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { timezone: Europe/Madird }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { timezone: Europe/Madrid }
`,
    },
  },
  "malformed-locale": {
    id: "malformed-locale",
    severity: "warning",
    isFixed: false,
    title: "A locale that is written in another way than the platform does",
    why: "Locales are compared as text, so es-ES never equals es_ES.",
    fix: "Write language and country with an underscore.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { locale: es-ES }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { locale: es_ES }
`,
    },
  },
  "invisible-character": {
    id: "invisible-character",
    severity: "warning",
    isFixed: false,
    title: "A name with characters that cannot be seen",
    why: "Names are compared exactly, so such a name never equals the one it looks like.",
    fix: "Remove the characters, and the space around the name.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: "CRM " }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM }
`,
    },
  },
  "unknown-rule": {
    id: "unknown-rule",
    severity: "error",
    isFixed: true,
    title: "A rule id that nobody knows",
    why: "The line would change nothing.",
    fix: "Correct the id; `instaform explain` lists the rules.",
    examples: {
      rejected: `version: 1
projects: { shop: {} }
rules: { unknown-timezon: warn }
`,
      accepted: `version: 1
projects: { shop: {} }
rules: { unknown-timezone: warn }
`,
    },
  },
  "fixed-rule": {
    id: "fixed-rule",
    severity: "error",
    isFixed: true,
    title: "The severity of this rule cannot be lowered",
    why: "Without it no configuration could be trusted.",
    fix: "Remove the line, and mend what the rule finds.",
    examples: {
      rejected: `version: 1
projects: { shop: {} }
rules: { duplicate-key: off }
`,
      accepted: `version: 1
projects: { shop: {} }
rules: { malformed-locale: off }
`,
    },
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
