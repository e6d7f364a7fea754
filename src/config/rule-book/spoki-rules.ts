import type { ConfigRule } from "../config-rule.ts";

/** Rules about what Spoki would refuse only once half of it is written. */
export const spokiRules = {
  "spoki-unknown-variable": {
    id: "spoki-unknown-variable",
    severity: "error",
    isFixed: false,
    title: "A variable of a template that is no custom field",
    why: "Spoki makes the template and refuses to submit it, or people read `%%ORDER_IDD%%` in their message. Where custom fields are declared, every one in use has to be: what is not may be pruned.",
    fix: "Correct the code, or declare the custom field. Of an account without `customFields:` nothing is said.",
    examples: {
      rejected: `version: 1
spoki:
  main:
    customFields: { ORDER_ID: { label: Order, type: text, example: A-1 } }
    templates:
      order_shipped: { category: UTILITY, languages: { en: { body: "Order %%ORDER_IDD%% is on its way." } } }
`,
      accepted: `version: 1
spoki:
  main:
    customFields: { ORDER_ID: { label: Order, type: text, example: A-1 } }
    templates:
      order_shipped: { category: UTILITY, languages: { en: { body: "Order %%ORDER_ID%% is on its way." } } }
`,
    },
  },
  "spoki-missing-example": {
    id: "spoki-missing-example",
    severity: "error",
    isFixed: false,
    title: "A template to be submitted has a variable without an example",
    why: "WhatsApp's reviewers read examples, and Spoki refuses to submit a template that lacks one, after it has made it.",
    fix: "Give one under `examples` of the language, by code: also for Spoki's own variables such as FIRST_NAME.",
    examples: {
      rejected: `version: 1
spoki:
  main:
    templates:
      welcome: { category: MARKETING, submit: true, languages: { en: { body: "Hi %%FIRST_NAME%%!" } } }
`,
      accepted: `version: 1
spoki:
  main:
    templates:
      welcome:
        category: MARKETING
        submit: true
        languages: { en: { body: "Hi %%FIRST_NAME%%!", examples: { FIRST_NAME: Ada } } }
`,
    },
  },
  "spoki-expands": {
    id: "spoki-expands",
    severity: "error",
    isFixed: false,
    title: "An expand that the webhook's event does not have",
    why: "Spoki takes the webhook and refuses its expands, so that it sends less than its receiver expects. The table is of Spoki's text on payloads; where Spoki has learned more since, lower this rule.",
    fix: "Name one that the event has; a webhook of version 1 has none.",
    examples: {
      rejected: `version: 1
spoki:
  main:
    webhooks:
      signed-up: { event: contact.created, url: "https://hooks.example.com/in", expands: [contact.tag_set] }
`,
      accepted: `version: 1
spoki:
  main:
    webhooks:
      signed-up: { event: contact.created, url: "https://hooks.example.com/in", expands: [tag_set] }
`,
    },
  },
} as const satisfies Readonly<Record<string, ConfigRule>>;
