import { describe, expect, it } from "vitest";
import { build, project } from "./build.ts";

describe("the configuration", () => {
  it("tells omitted from empty", () => {
    const { config } = build(project("senders: {}\nevents:\nexpect:"));
    expect(config?.scopes[0]?.mentionedKinds).toEqual(["sender", "event", "project"]);
    expect(config?.scopes[0]?.declarations).toEqual([
      expect.objectContaining({ kind: "project", key: undefined, value: {} }),
    ]);
  });

  it("takes an empty entry as one that exists", () => {
    const { config } = build(
      project("attributes: { _email: , _phone: {} }\nevents: { order: { parameters: { id: } } }"),
    );
    expect(config?.scopes[0]?.declarations.map(({ key, value }) => [key, value])).toEqual([
      ["_email", {}],
      ["_phone", {}],
      ["order", { parameters: { id: {} } }],
    ]);
  });

  it("puts defaults under every datasource, and adds none of its own", () => {
    const yaml = `${project("datasources:\n  crm: { name: CRM, locale: pt_PT }\n  pos: { name: POS }")}defaults: { datasource: { locale: es_ES, timezone: UTC } }\n`;
    const { config } = build(yaml);
    const [crm, pos] = config?.scopes[0]?.declarations ?? [];
    expect(crm?.value).toEqual({ name: "CRM", locale: "pt_PT", timezone: "UTC" });
    expect(pos?.value).toEqual({ name: "POS", locale: "es_ES", timezone: "UTC" });
    expect(pos?.fieldPlaces["locale"]).toEqual({ file: "instasent.yaml", line: 7, column: 35, endColumn: 40 });
  });

  it("makes a list of a single sink", () => {
    const { config } = build(project("datasources:\n  crm:\n    name: CRM\n    token: { file: a }"));
    const [crm] = config?.scopes[0]?.declarations ?? [];
    expect(crm?.value["token"]).toEqual([{ file: "a" }]);
    expect(crm?.fieldPlaces["token.0"]).toEqual({ file: "instasent.yaml", line: 7, column: 16, endColumn: 25 });
  });

  it("places fields by dotted path: a map at its key, a value where it stands", () => {
    const { config } = build(project("events:\n  order:\n    parameters:\n      order-id: { maxLength: 128 }"));
    expect(config?.scopes[0]?.declarations[0]).toMatchObject({
      place: { line: 5, column: 7, endColumn: 12 },
      fieldPlaces: {
        parameters: { line: 6, column: 9, endColumn: 19 },
        "parameters.order-id": { line: 7, column: 11, endColumn: 19 },
        "parameters.order-id.maxLength": { line: 7, column: 34, endColumn: 37 },
      },
    });
  });

  it("knows the project by its uid, else by its key, and whether it is a sandbox", () => {
    const { config } = build("version: 1\nprojects: { a: { uid: x, sandbox: true }, b: }\n");
    expect(config?.scopes.map(({ remoteName, isSandbox }) => [remoteName, isSandbox])).toEqual([
      ["x", true],
      ["b", false],
    ]);
  });

  it("keeps the organization with its place", () => {
    const { config } = build(`${project("{}")}organization: { name: Acme }\n`);
    expect(config?.organization).toEqual({
      name: "Acme",
      place: { file: "instasent.yaml", line: 5, column: 23, endColumn: 27 },
    });
  });

  it("takes keys that objects have of their own", () => {
    const { config, findings } = build(project("attributes: { toString: {}, hasOwnProperty: { unique: true } }"));
    expect(findings).toEqual([]);
    expect(config?.scopes[0]?.declarations.map(({ key }) => key)).toEqual(["toString", "hasOwnProperty"]);
  });
});
