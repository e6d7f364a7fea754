import { describe, expect, it } from "vitest";
import { build, messagesOf, placesOf } from "./build.ts";

describe("several files", () => {
  it("make one configuration, by key", () => {
    const { config, findings } = build({
      "a.yaml": "version: 1\nprojects: { shop: { datasources: { crm: { name: CRM } } } }\n",
      "sub/b.yaml": "version: 1\nprojects: { shop: { datasources: { pos: { name: POS } }, events: { order: {} } } }\n",
    });
    expect(findings).toEqual([]);
    expect(
      config?.scopes[0]?.declarations.map(({ kind, key, folder, place }) => [kind, key, folder, place.file]),
    ).toEqual([
      ["datasource", "crm", "/config", "a.yaml"],
      ["datasource", "pos", "/config/sub", "sub/b.yaml"],
      ["event", "order", "/config/sub", "sub/b.yaml"],
    ]);
  });

  it("may not declare the same thing twice, even with other fields", () => {
    const outcome = build({
      "a.yaml": "version: 1\nprojects: { shop: { datasources: { crm: { name: CRM } } } }\n",
      "b.yaml": "projects: { shop: { datasources: { crm: { locale: es_ES } } } }\n",
    });
    expect(placesOf(outcome)).toEqual(["b.yaml:1:36 declared-twice"]);
    expect(outcome.findings[0]).toMatchObject({
      message: "shop/datasource/crm is declared twice",
      address: "shop/datasource/crm",
      related: [{ message: "first here", place: { file: "a.yaml", line: 2, column: 36, endColumn: 39 } }],
    });
  });

  it("may not set the same value twice, not even in an environment", () => {
    const outcome = build({
      "a.yaml":
        "version: 1\norganization: { name: A }\nprojects: { shop: {} }\nenvironments: { staging: { vars: { a: 1 } } }\n",
      "b.yaml": "organization: { name: A }\nenvironments: { staging: { vars: { a: 1 } } }\n",
    });
    expect(messagesOf(outcome)).toEqual([
      '1:17 declared-twice: "organization.name" is declared twice',
      '2:36 declared-twice: "environments.staging.vars.a" is declared twice',
    ]);
  });

  it("must agree on the version", () => {
    const outcome = build({ "a.yaml": "version: 1\nprojects: { shop: {} }\n", "b.yaml": "version: 2\n" });
    expect(placesOf(outcome)).toEqual(["b.yaml:1:1 declared-twice"]);
  });

  it("are all checked when one of them cannot be read, without calling anything missing", () => {
    const outcome = build({
      "a.yaml": "version: [1\n",
      "b.yaml": "projects: { shop: { expect: { locale: '${var.elsewhere}' }, datasorces: {} } }\n",
    });
    expect(placesOf(outcome)).toEqual(["a.yaml:2:1 yaml-syntax", "b.yaml:1:61 unknown-key"]);
  });
});
