import { describe, expect, it } from "vitest";
import { build, messagesOf, project } from "./build.ts";

/** What is written, and every finding as `line:column rule: message`. */
const cases: Readonly<Record<string, readonly [yaml: string, findings: readonly string[]]>> = {
  "an unknown key with a near one": [
    project("datasorces:\n  crm: { name: CRM }"),
    ['4:5 unknown-key: "datasorces" is not a key of a project; did you mean "datasources"?'],
  ],
  "an unknown key with no near one": [project("zzz: 1"), ['4:5 unknown-key: "zzz" is not a key of a project']],
  "an unknown key at the top": [
    `${project("{}")}verison: 1\n`,
    ['5:1 unknown-key: "verison" is not a key of the configuration; did you mean "version"?'],
  ],
  "mistakes in two datasources at once": [
    project("datasources:\n  crm: { nam: CRM, name: A }\n  pos: { name: B, timezon: UTC }\n  web: {}"),
    [
      '5:14 unknown-key: "nam" is not a key of a datasource; did you mean "name"?',
      '6:23 unknown-key: "timezon" is not a key of a datasource; did you mean "timezone"?',
      '7:7 missing-key: datasource "web" has no "name"',
    ],
  ],
  "an empty datasource": [project("datasources:\n  crm:"), ['5:7 missing-key: datasource "crm" has no "name"']],
  "no version": ["projects: { shop: {} }\n", ['1:1 missing-key: the configuration has no "version"']],
  "another version": ["version: 2\nprojects: { shop: {} }\n", ["1:10 unknown-value: version: 2 is not known here"]],
  "a number for text": [project("expect: { name: 007 }"), ["4:21 wrong-type: name: expected text, found a number"]],
  "text for true or false": [
    project("attributes:\n  _email: { unique: yes }"),
    ["5:25 wrong-type: unique: expected true or false, found text"],
  ],
  "a map for a list": [
    project("datasources:\n  crm:\n    name: CRM\n    audienceTags: { crm: true }"),
    ["7:23 wrong-type: audienceTags: expected a list, found a map"],
  ],
  "a number in a list of text": [
    project("expect:\n  testSmsNumbers: ['+34600000000', 34600000000]"),
    ["5:40 wrong-type: testSmsNumbers[1]: expected text, found a number"],
  ],
  "nothing for text": [project("uid:"), ["4:5 wrong-type: uid: expected text, found nothing"]],
  "a project that is a list": [
    "version: 1\nprojects: { shop: [] }\n",
    ["2:19 wrong-type: shop: expected a map, found a list"],
  ],
  "a word that is not known": [
    project("datasources:\n  crm:\n    name: CRM\n    contracts: [{ stream: evnts, files: a.json }]"),
    ['7:31 unknown-value: stream: "evnts" is not known here; did you mean "events"?'],
  ],
  "a format that is not known": [
    project("attributes:\n  _email: { format: mail }"),
    ['5:25 unknown-value: format: "mail" is not known here; did you mean "email"?'],
  ],
  "a country in lower case": [
    project("datasources:\n  crm: { name: CRM, defaultCountry: es }"),
    ['5:41 bad-value: defaultCountry: "es" is not allowed: a country is two upper-case letters, such as ES'],
  ],
  "the alias of any datasource as an id": [
    project("datasources:\n  crm: { name: CRM, id: dsapi }"),
    [
      '5:29 bad-value: id: "dsapi" is not allowed: an id is letters, digits, "_" and "-"; "dsapi" is no id but the platform\'s word for whichever datasource comes first',
    ],
  ],
  "uids that leave their path": [
    "version: 1\nprojects:\n  a: { uid: .. }\n  b: { uid: a/b }\n  c: { uid: 'a b' }\n  d: { uid: \"p\\r\\nX: y\" }\n",
    ["3:13", "4:13", "5:13", "6:13"].map((place, index) => {
      const written = ['".."', '"a/b"', '"a b"', String.raw`"p\r\nX: y"`][index] ?? "";
      return `${place} bad-value: uid: ${written} is not allowed: a uid is up to 128 letters, digits, "_", "." and "-", and starts with a letter or digit`;
    }),
  ],
  "a key that cannot be in an address": [
    project("datasources:\n  'my crm': { name: CRM }"),
    [
      '5:7 bad-key: "my crm" cannot be a key here: a key is up to 64 letters, digits, "_", "." and "-", and starts with a letter or digit',
    ],
  ],
  "an event with a slash": [
    project("events:\n  a/b:"),
    ['5:7 bad-key: "a/b" cannot be a key here: a key is 1 to 128 characters without "/" and control characters'],
  ],
  "a length below one": [
    project("events:\n  order:\n    parameters:\n      id: { maxLength: 0 }"),
    ["7:28 bad-value: maxLength: 0 is not allowed: the least is 1"],
  ],
  "a sink of two kinds": [
    project("datasources:\n  crm:\n    name: CRM\n    token: { file: a, command: [b] }"),
    ["7:27 bad-sink: a sink goes to one place, and this one names 2: file, command"],
  ],
  "a sink of no kind": [
    project("datasources:\n  crm:\n    name: CRM\n    token:\n      - { name: A }"),
    ["8:13 bad-sink: this sink does not say where the token goes"],
  ],
  "an env file without a name": [
    project("datasources:\n  crm:\n    name: CRM\n    token:\n      - { envFile: .env }"),
    ['8:15 bad-sink: an envFile needs the "name" of the variable beside it'],
  ],
  "a name beside a command": [
    project("datasources:\n  crm:\n    name: CRM\n    token: [{ command: [gh], name: A }]"),
    ['7:34 bad-sink: "name" belongs to envFile, and this sink is a command'],
  ],
  "an empty command": [
    project("datasources:\n  crm:\n    name: CRM\n    token: [{ command: [] }]"),
    ["7:28 bad-value: command: a list is not allowed: it needs at least one item"],
  ],
  "the name of a variable that no shell takes": [
    project("datasources:\n  crm:\n    name: CRM\n    token: [{ envFile: .env, name: 1-b }]"),
    [
      '7:40 bad-value: name: "1-b" is not allowed: a variable\'s name is letters, digits and "_", and does not start with a digit',
    ],
  ],
  "a path that climbs out": [
    project("datasources:\n  crm:\n    name: CRM\n    contracts: [{ stream: events, files: a/../../b }]"),
    ['7:46 path-outside-root: the path "a/../../b" leaves the configuration\'s folder'],
  ],
  "a path from the root of the machine": [
    project("datasources:\n  crm: { name: CRM, token: { file: /etc/passwd } }"),
    ['5:40 path-outside-root: the path "/etc/passwd" is not relative'],
  ],
  "a path of another system": [
    project(String.raw`datasources: { crm: { name: CRM, token: { file: 'C:\token' } } }`),
    [String.raw`4:53 path-outside-root: the path "C:\\token" is not relative`],
  ],
  "a rule that does not exist": [
    `${project("{}")}rules: { unknown-atribute: warn }\n`,
    ['5:10 unknown-rule: there is no rule "unknown-atribute"; did you mean "unknown-attribute"?'],
  ],
  "a severity that does not exist": [
    `${project("{}")}rules: { unknown-attribute: warning }\n`,
    ['5:29 unknown-value: unknown-attribute: "warning" is not known here'],
  ],
  "a key after text of other scripts": [
    project("segments: { ñandú😀: { typ: static } }"),
    ['4:28 unknown-key: "typ" is not a key of a segment; did you mean "type"?'],
  ],
};

describe("findings", () => {
  it.each(Object.entries(cases))("point at %s", (_, [yaml, findings]) => {
    expect(messagesOf(build(yaml))).toEqual(findings);
  });

  it("keep their places with every kind of line break", () => {
    const yaml = project("datasorces: {}");
    const expected = messagesOf(build(yaml));
    expect(messagesOf(build(yaml.replaceAll("\n", "\r\n")))).toEqual(expected);
    expect(messagesOf(build(yaml.replaceAll("\n", "\r")))).toEqual(expected);
  });

  it("look like the sample in the documentation", () => {
    const [finding] = build("version: 1\n\n\n\n\nprojects:\n  shop:\n    uid: my-shop\n    datasorces:\n").findings;
    expect(finding).toEqual({
      ruleId: "unknown-key",
      severity: "error",
      message: '"datasorces" is not a key of a project; did you mean "datasources"?',
      place: { file: "instasent.yaml", line: 9, column: 5, endColumn: 15 },
      excerpt: { text: "    datasorces:" },
      see: "instaform explain projects.<key>",
    });
  });

  it("name the address they are about", () => {
    const [finding] = build(project("datasources:\n  crm: { name: CRM, timezon: UTC }")).findings;
    expect(finding).toMatchObject({
      address: "shop/datasource/crm",
      see: "instaform explain projects.<key>.datasources.<key>",
    });
  });

  it("cut a long line around the caret", () => {
    const yaml = project(`segments: { ${"x".repeat(100)}: { name: ${"y".repeat(200)} }, b: { typ: static } }`);
    const [finding] = build(yaml).findings;
    const { text = "", startColumn = 1 } = finding?.excerpt ?? {};
    expect(text.length).toBeLessThanOrEqual(160);
    expect(text.slice((finding?.place?.column ?? 0) - startColumn).startsWith("typ:")).toBe(true);
  });

  it("take the severity that rules give them, where it may change", () => {
    const yaml = `${project("expect: { timezone: Mars/Olympus, locale: es-ES }")}rules: { unknown-timezone: warn, malformed-locale: off }\n`;
    const { config, findings } = build(yaml);
    expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([["unknown-timezone", "warning"]]);
    expect(config?.severities).toEqual({ "unknown-timezone": "warn", "malformed-locale": "off" });
  });
});
