import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { canary as nameCanary } from "../support/canary.ts";
import { build, placesOf, project } from "./build.ts";

const canary = nameCanary("config");

describe("tokens", () => {
  it("come from the environment, a project's own before the one at the top", () => {
    const yaml =
      "version: 1\ntoken: ${env.TOP}\nprojects:\n  a: {}\n  b: { token: '${env.OWN}' }\n  c: { token: '${env.NONE}' }\n";
    const { config } = build(yaml, { environment: { TOP: "top", OWN: " own\n", NONE: "" } });
    const tokens = config?.scopes.map(({ token }) => [
      token.status,
      token.status === "set" ? token.secret.reveal() : "",
    ]);
    expect(tokens).toEqual([
      ["set", "top"],
      ["set", "own"],
      ["unset", ""],
    ]);
    expect(config?.secretVariables).toEqual(["NONE", "OWN", "TOP"]);
  });

  it("may be undeclared or unset without a finding", () => {
    const { config, findings } = build("version: 1\nprojects:\n  a: {}\n  b: { token: '${env.NONE}' }\n");
    expect(findings).toEqual([]);
    expect(config?.scopes.map((scope) => scope.token)).toEqual([
      { status: "undeclared", place: { file: "instasent.yaml", line: 3, column: 3, endColumn: 4 } },
      {
        status: "unset",
        variable: "NONE",
        place: { file: "instasent.yaml", line: 4, column: 15, endColumn: 28 },
      },
    ]);
  });

  it.each([
    ["as it is", project(`token: ${canary}`), "4:12 literal-secret"],
    ["in quotes", project(`token: "${canary}"`), "4:12 literal-secret"],
    ["as a block", project(`token: >-\n  ${canary}`), "5:7 literal-secret"],
    ["as a default", project(`token: "\${env.TOKEN:-${canary}}"`), "4:12 literal-secret"],
    ["after a reference", project(`token: "\${env.TOKEN}${canary}"`), "4:12 literal-secret"],
    [
      "in one line with other mistakes",
      `version: 1\nprojects: { shop: { zzz: 1, token: ${canary}, uid: 7 } }\n`,
      "2:21 unknown-key",
    ],
    ["at the top", `${project("{}")}token: ${canary}\n`, "5:8 literal-secret"],
    [
      "in an environment",
      `${project("{}")}environments: { x: { projects: { shop: { token: ${canary} } } } }\n`,
      "5:49 literal-secret",
    ],
    ["under a misspelt key", project(`tokn: ${canary}`), "4:5 unknown-key"],
    [
      "where a datasource wants sinks",
      project(`datasources: { crm: { name: CRM, token: ${canary} } }`),
      "4:45 wrong-type",
    ],
    ["in a file that does not parse", project(`token: ${canary}\n  x: [`), "5:8 yaml-syntax"],
    ["twice in one map", project(`token: ${canary}\ntoken: ${canary}`), "4:12 literal-secret"],
    ["as a number", project("token: 123456"), "4:12 literal-secret"],
  ])("are never shown when they stand in the file %s", (_, yaml, place) => {
    const outcome = build(yaml, { validateEverywhere: true });
    expect(outcome.config).toBeUndefined();
    expect(placesOf(outcome)).toContain(`instasent.yaml:${place}`);
    for (const shown of [JSON.stringify(outcome), inspect(outcome, { depth: null })]) {
      expect(shown).not.toContain(canary);
      expect(shown).not.toContain("123456");
    }
  });

  it("never leave the configuration as text", () => {
    const { config } = build(project("token: ${env.INSTASENT_TOKEN}"), { environment: { INSTASENT_TOKEN: canary } });
    expect(`${JSON.stringify(config)}${inspect(config, { depth: null })}`).not.toContain(canary);
  });
});
