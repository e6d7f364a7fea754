import type { ConfigRule } from "../config-rule.ts";

/** Rules about the shape of the tree. */
export const schemaRules = {
  "unknown-key": {
    id: "unknown-key",
    severity: "error",
    isFixed: true,
    title: "A key that the format does not know",
    why: "A misspelt key would be ignored, and what it says would never be checked.",
    fix: "Correct the key; `instaform explain <path>` lists the known ones.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasorces: {}
`,
      accepted: `version: 1
projects:
  shop:
    datasources: {}
`,
    },
  },
  "bad-key": {
    id: "bad-key",
    severity: "error",
    isFixed: true,
    title: "A key with characters that cannot be in an address",
    why: "Keys become addresses such as `shop/datasource/crm`, which must stay unambiguous.",
    fix: 'Use letters, digits, "_", "." and "-".',
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      my crm: { name: CRM }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      my-crm: { name: CRM }
`,
    },
  },
  "missing-key": {
    id: "missing-key",
    severity: "error",
    isFixed: true,
    title: "A required key is missing",
    why: "Without it the declaration cannot be matched with anything.",
    fix: "Add the key.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { description: Contacts }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, description: Contacts }
`,
    },
  },
  "wrong-type": {
    id: "wrong-type",
    severity: "error",
    isFixed: true,
    title: "A value of another type",
    why: "YAML reads `123` as a number and `yes` as text; a guess could change the meaning.",
    fix: "Write the value as the message says; quotes make text of anything.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { name: 2024 }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { name: "2024" }
`,
    },
  },
  "unknown-value": {
    id: "unknown-value",
    severity: "error",
    isFixed: true,
    title: "A word that is not one of the known ones",
    why: "A misspelt word would silently switch the field off.",
    fix: "Use one of the words in the message.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, contracts: [{ stream: event, files: a.json }] }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, contracts: [{ stream: events, files: a.json }] }
`,
    },
  },
  "bad-value": {
    id: "bad-value",
    severity: "error",
    isFixed: true,
    title: "A value in the wrong form",
    why: "The platform would refuse it, or take it and mean something else: `dsapi` as an id is whichever datasource comes first.",
    fix: "Write it in the form that the message names.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, id: dsapi }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, id: 65f0c2a9e1 }
`,
    },
  },
  "bad-sink": {
    id: "bad-sink",
    severity: "error",
    isFixed: true,
    title: "A sink that does not name exactly one place",
    why: "A token must go to a place that is certain before the datasource is created.",
    fix: "Write { envFile, name }, { file } or { command, verify? }; several places are several sinks.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: [{ envFile: .env.crm }] }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM, token: [{ envFile: .env.crm, name: CRM_TOKEN }] }
`,
    },
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
