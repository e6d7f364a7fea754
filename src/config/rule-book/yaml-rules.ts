import type { ConfigRule } from "../config-rule.ts";

/** Rules about the text of one file. */
export const yamlRules = {
  "yaml-syntax": {
    id: "yaml-syntax",
    severity: "error",
    isFixed: true,
    title: "The file is not valid YAML",
    why: "What cannot be read for certain is not read at all.",
    fix: "Correct the text at the place shown; an editor with YAML support marks it too.",
    examples: {
      rejected: `version: 1
projects: { shop: {}
`,
      accepted: `version: 1
projects: { shop: {} }
`,
    },
  },
  "yaml-feature": {
    id: "yaml-feature",
    severity: "error",
    isFixed: true,
    title: "A feature of YAML that is not supported",
    why: "Merge keys, tags, directives, several documents and keys that are not text make values mean something else than what they look like.",
    fix: "Write the values out, use defaults, vars or environments, and put keys such as 2024 in quotes.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    segments:
      2024: {}
`,
      accepted: `version: 1
projects:
  shop:
    segments:
      "2024": {}
`,
    },
  },
  "yaml-limit": {
    id: "yaml-limit",
    severity: "error",
    isFixed: true,
    title: "The file is larger or deeper than any configuration needs",
    why: "Without limits a small hostile file could use up the machine it is checked on.",
    fix: "Flatten the structure, and keep large data outside of the configuration.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect:
      generalConfig: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
`,
      accepted: `version: 1
projects: { shop: {} }
`,
    },
  },
  "yaml-alias": {
    id: "yaml-alias",
    severity: "error",
    isFixed: true,
    title: "An alias that has no value",
    why: "An alias repeats the value of an anchor above it, and cannot stand inside that value.",
    fix: "Write the value out, or correct the name.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { locale: *spanish }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { locale: &spanish es_ES }
    datasources:
      crm: { name: CRM, locale: *spanish }
`,
    },
  },
  "yaml-number": {
    id: "yaml-number",
    severity: "error",
    isFixed: true,
    title: "A number that cannot be kept exactly",
    why: "An id or phone number of many digits, read as a number, silently becomes another one.",
    fix: "Write it in quotes.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    segments:
      vip: { fields: { externalId: 12345678901234567890 } }
`,
      accepted: `version: 1
projects:
  shop:
    segments:
      vip: { fields: { externalId: "12345678901234567890" } }
`,
    },
  },
  "duplicate-key": {
    id: "duplicate-key",
    severity: "error",
    isFixed: true,
    title: "A key stands twice in one map",
    why: "One of the two would silently be ignored.",
    fix: "Keep one of them.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM }
      crm: { name: Other }
`,
      accepted: `version: 1
projects:
  shop:
    datasources:
      crm: { name: CRM }
      other: { name: Other }
`,
    },
  },
  "forbidden-key": {
    id: "forbidden-key",
    severity: "error",
    isFixed: true,
    title: "A key with a meaning of its own in JavaScript",
    why: "Names such as `__proto__` have been used to attack programs that read them.",
    fix: "Choose another name.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    segments:
      constructor: {}
`,
      accepted: `version: 1
projects:
  shop:
    segments:
      builders: {}
`,
    },
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
