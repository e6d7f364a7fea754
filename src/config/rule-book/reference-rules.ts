import type { ConfigRule } from "../config-rule.ts";

/** Rules about references, tokens and environments. */
export const referenceRules = {
  "unknown-variable": {
    id: "unknown-variable",
    severity: "error",
    isFixed: true,
    title: "A variable that is not declared",
    why: "The reference would have no value.",
    fix: "Declare it under vars, or correct the name (also after --var).",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { locale: "\${var.locale}" }
`,
      accepted: `version: 1
vars: { locale: es_ES }
projects:
  shop:
    expect: { locale: "\${var.locale}" }
`,
    },
  },
  "unset-variable": {
    id: "unset-variable",
    severity: "error",
    isFixed: true,
    title: "An environment variable that is not set",
    why: "The field would silently be empty.",
    fix: "Set the variable, or give a default: ${env.NAME:-default}.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { locale: "\${env.SHOP_LOCALE}" }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { locale: "\${env.SHOP_LOCALE:-es_ES}" }
`,
    },
  },
  "bad-reference": {
    id: "bad-reference",
    severity: "error",
    isFixed: true,
    title: "Text that looks like a reference and is none",
    why: "It would be sent to the platform as it stands.",
    fix: "Write ${var.name}, ${env.NAME} or ${env.NAME:-default}; $${ stands for a literal ${.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    expect: { name: "\${name}" }
`,
      accepted: `version: 1
projects:
  shop:
    expect: { name: "$\${name}" }
`,
    },
  },
  "secret-in-field": {
    id: "secret-in-field",
    severity: "error",
    isFixed: true,
    title: "A secret in a field that is shown",
    why: "Every field but a token appears in plans, reports and logs.",
    fix: "Use a variable that holds no secret.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    token: \${env.INSTASENT_TOKEN}
    expect: { name: "\${env.INSTASENT_TOKEN}" }
`,
      accepted: `version: 1
projects:
  shop:
    token: \${env.INSTASENT_TOKEN}
    expect: { name: Shop }
`,
    },
  },
  "literal-secret": {
    id: "literal-secret",
    severity: "error",
    isFixed: true,
    title: "A token in the file",
    why: "Whoever can read the repository could use it, for ever: tokens do not expire.",
    fix: "Write ${env.NAME} and set that variable; a token that was ever committed must be replaced.",
    examples: {
      rejected: `version: 1
projects:
  shop:
    token: not-a-real-token
`,
      accepted: `version: 1
projects:
  shop:
    token: \${env.INSTASENT_TOKEN}
`,
    },
  },
  "unknown-environment": {
    id: "unknown-environment",
    severity: "error",
    isFixed: true,
    title: "An environment that is not declared",
    why: "Without its differences the wrong project would be changed.",
    fix: "Correct the name after -e, or declare it under environments.",
  },
  "unknown-event-source": {
    id: "unknown-event-source",
    severity: "error",
    isFixed: true,
    title: "A schema from an event that is not declared",
    why: "There is nothing that the schema could be derived from.",
    fix: "Declare the event in its project, correct the address, or write the schema itself.",
    examples: {
      rejected: `version: 1
projects: { shop: { events: { order_create: {} } } }
svix:
  main:
    eventTypes:
      order.created: { description: An order was placed, from: shop/event/order_creat }
`,
      accepted: `version: 1
projects: { shop: { events: { order_create: {} } } }
svix:
  main:
    eventTypes:
      order.created: { description: An order was placed, from: shop/event/order_create }
`,
    },
  },
  "two-schema-sources": {
    id: "two-schema-sources",
    severity: "error",
    isFixed: true,
    title: "One version of a schema is both written and derived",
    why: "One of the two would silently be ignored.",
    fix: "Keep one of them, or give the derived schema a version of its own.",
    examples: {
      rejected: `version: 1
projects: { shop: { events: { order_create: {} } } }
svix:
  main:
    eventTypes:
      order.created:
        description: An order was placed
        from: shop/event/order_create
        schemas: { "1": { type: object } }
`,
      accepted: `version: 1
projects: { shop: { events: { order_create: {} } } }
svix:
  main:
    eventTypes:
      order.created:
        description: An order was placed
        from: { event: shop/event/order_create, version: "2" }
        schemas: { "1": { type: object } }
`,
    },
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
