import { describe, expect, it } from "vitest";
import { build, messagesOf, project } from "./build.ts";

const environment = { INSTASENT_TOKEN: "canary-secret", LENGTH: "128", FLAG: "true", EMPTY: "", CODE: "0034" };

function valueOf(field: string, vars = "{}", overrides: Readonly<Record<string, string>> = {}): unknown {
  const yaml = `${project(`attributes:\n  a: { ${field} }`)}vars: ${vars}\n`;
  const { config, findings } = build(yaml, { environment, vars: overrides });
  expect(findings).toEqual([]);
  return config?.scopes[0]?.declarations[0]?.value;
}

describe("references", () => {
  it.each([
    ['dataType: "${var.a}"', "{ a: text }", { dataType: "text" }],
    ['dataType: "x-${var.a}-${env.LENGTH}"', "{ a: 1 }", { dataType: "x-1-128" }],
    ['dataType: "$${var.a}"', "{}", { dataType: "${var.a}" }],
    ['dataType: "${env.NONE:-some text}"', "{}", { dataType: "some text" }],
    ['dataType: "${env.EMPTY:-fallback}"', "{}", { dataType: "fallback" }],
    ['dataType: "${env.CODE}"', "{}", { dataType: "0034" }],
    ['maxLength: "${var.a}"', "{ a: 7 }", { maxLength: 7 }],
    ['maxLength: "${env.LENGTH}"', "{}", { maxLength: 128 }],
    ['maxLength: "${env.NONE:-9}"', "{}", { maxLength: 9 }],
    ['unique: "${var.a}"', "{ a: false }", { unique: false }],
    ['unique: "${env.FLAG}"', "{}", { unique: true }],
    ["dataType: 'costs $5 and {x}'", "{}", { dataType: "costs $5 and {x}" }],
  ])("resolve %s with %s", (field, vars, value) => {
    expect(valueOf(field, vars)).toEqual(value);
  });

  it("give an override the type of what it overrides", () => {
    const vars = "{ a: 1, b: text, c: true }";
    const overrides = { a: "2", b: "3", c: "false" };
    expect(valueOf('maxLength: "${var.a}", dataType: "${var.b}", unique: "${var.c}"', vars, overrides)).toEqual({
      maxLength: 2,
      dataType: "3",
      unique: false,
    });
  });

  it.each([
    ["${var.contry}", '4:21 unknown-variable: there is no variable "contry"; did you mean "country"?'],
    ["${env.NOT_SET}", "4:21 unset-variable: the environment variable NOT_SET is not set"],
    ["${country}", '4:21 bad-reference: "${country}" is no reference; did you mean "${var.country}"?'],
    ["${foo.bar}", '4:21 bad-reference: "${foo.bar}" is no reference'],
    ["${var.country", "4:21 bad-reference: a reference starts with ${ and never ends"],
    ["${}", '4:21 bad-reference: "${}" is no reference'],
    ["${env.INSTASENT_TOKEN}", "4:21 secret-in-field: INSTASENT_TOKEN holds a token, and this field is shown in plans"],
  ])("refuse %s, saying where", (text, message) => {
    const yaml = `${project(`expect: { name: "${text}" }`)}token: \${env.INSTASENT_TOKEN}\nvars: { country: ES }\n`;
    expect(messagesOf(build(yaml, { environment }))).toEqual([message]);
  });

  it("may not be hidden in a variable", () => {
    const yaml = `${project("expect: { name: '${var.b}', locale: '${var.c}' }")}token: \${env.INSTASENT_TOKEN}\nvars: { a: x, b: "\${var.a}", c: "\${env.INSTASENT_TOKEN}" }\n`;
    expect(messagesOf(build(yaml, { environment }))).toEqual([
      "6:18 bad-reference: a variable cannot use another one (${var.a})",
      "6:33 secret-in-field: INSTASENT_TOKEN holds a token, and this field is shown in plans",
    ]);
  });

  it("cannot grow without limit", () => {
    const yaml = `${project(`expect: { name: "${"${var.a}".repeat(100)}" }`)}vars: { a: ${"x".repeat(1000)} }\n`;
    expect(messagesOf(build(yaml))).toEqual([
      "4:21 yaml-limit: with its references resolved, this value is longer than 64 KiB",
    ]);
  });

  it("are overridden by name only", () => {
    const outcome = build(project("{}"), { vars: { contry: "PT" } });
    expect(messagesOf(outcome)).toEqual(['- unknown-variable: --var contry: there is no variable "contry"']);
  });

  it("do not reach through a prototype", () => {
    expect(messagesOf(build(project('expect: { name: "${env.toString}${var.toString}" }')))).toEqual([
      '4:21 unknown-variable: there is no variable "toString"',
      "4:21 unset-variable: the environment variable toString is not set",
    ]);
  });
});
