import { describe, expect, it } from "vitest";
import { spokiOwnCodes } from "../../src/model/spoki-codes.ts";
import { build, messagesOf } from "./build.ts";

const account = (body: string) => `version: 1\nspoki:\n  main:\n${body.replaceAll(/^(?=.)/gm, "    ")}\n`;
const field = "customFields: { ORDER_ID: { label: Order, type: text, example: A-1 } }";
const template = (rest: string) => `templates:\n  shipped: { category: UTILITY, ${rest} }`;
const webhook = (rest: string) => `webhooks:\n  in: { url: "https://a.example/x", ${rest} }`;

/** What is written, and every finding as `line:column rule: message`. */
const cases: Readonly<Record<string, readonly [yaml: string, findings: readonly string[]]>> = {
  "a variable in any part of a template": [
    `${field}\n${template('languages: { en: { header: "%%LAST_NAME%%", body: "a", footer: "%%order_id%%", buttons: [{ type: url, text: T, url: "https://a.example/%%ORDR_ID%%" }] } }')}`,
    [
      '6:100 spoki-unknown-variable: %%order_id%% in "en" of template "shipped" is no declared custom field; did you mean "ORDER_ID"?',
      '6:153 spoki-unknown-variable: %%ORDR_ID%% in "en" of template "shipped" is no declared custom field; did you mean "ORDER_ID"?',
    ],
  ],
  "no custom fields at all": [
    `customFields: {}\n${template('languages: { en: { body: "%%ORDER_ID%%" } }')}`,
    ['6:62 spoki-unknown-variable: %%ORDER_ID%% in "en" of template "shipped" is no declared custom field'],
  ],
  "custom fields that are nobody's business": [template('languages: { en: { body: "%%ORDER_ID%%" } }'), []],
  "one language without an example": [
    template(
      'submit: true, languages: { en: { body: "%%EMAIL%%", examples: { EMAIL: a } }, it: { body: "%%EMAIL%%" } }',
    ),
    ['5:127 spoki-missing-example: %%EMAIL%% in "it" of template "shipped" has no example'],
  ],
  "a draft without an example": [template('submit: false, languages: { en: { body: "%%EMAIL%%" } }'), []],
  "an expand of another event": [
    webhook("event: message.inbound, expands: [contact, tag_set]"),
    ['5:84 spoki-expands: "tag_set" is no expand of message.inbound; did you mean "contact.tag_set"?'],
  ],
  "roles of a form's contact": [
    webhook("event: form_answer.submitted, expands: [form, contact.role_set]"),
    ['5:87 spoki-expands: "contact.role_set" is no expand of form_answer.submitted; did you mean "contact.tag_set"?'],
  ],
  "an event without expands": [
    webhook("event: contact.deleted, expands: [contact]"),
    ['5:75 spoki-expands: "contact" is no expand of contact.deleted'],
  ],
  "expands of version 1": [
    webhook("event: message.inbound, version: 1, expands: [contact]"),
    ['5:86 spoki-expands: webhook "in" is of version 1, whose payloads show nothing beside ids'],
  ],
  none: [webhook("event: contact.deleted, version: 1, expands: []"), []],
};

describe("what Spoki would refuse after half of it is written", () => {
  it.each(Object.entries(cases))("%s", (_, [yaml, findings]) => {
    expect(messagesOf(build(account(yaml)))).toEqual(findings);
  });

  it("is as loud as the configuration says", () => {
    const text = account(webhook("event: contact.deleted, expands: [contact]"));
    expect(messagesOf(build(`${text}rules: { spoki-expands: off }\n`, { knownRules: ["spoki-expands"] }))).toEqual([]);
  });
});

it("takes none of Spoki's own codes for a custom field", () => {
  const declared = (code: string) =>
    messagesOf(build(account(`customFields: { ${code}: { label: Order, type: text, example: A-1 } }`)));
  expect(declared("PHONE_2")).toEqual([]);
  expect([...spokiOwnCodes].filter((code) => declared(code).length === 0)).toEqual([]);
});
