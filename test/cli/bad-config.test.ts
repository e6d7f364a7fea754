import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canary } from "../support/canary.ts";
import { matchGolden, transcript } from "./match-golden.ts";
import { openScene, type SceneRunOptions } from "./open-scene.ts";
import { shopConfig } from "./shop-config.ts";

interface Case {
  readonly title: string;
  readonly files: Readonly<Record<string, string>>;
  readonly command?: string;
  readonly options?: SceneRunOptions;
  /** Rule ids of the findings, in order. */
  readonly rules: readonly string[];
}

const literal = canary("literal");

const cases: readonly Case[] = [
  { title: "missing", files: {}, rules: ["config-not-found"] },
  { title: "missing where -c points", files: {}, command: "plan -c config/", rules: ["config-not-found"] },
  { title: "broken YAML", files: { "instasent.yaml": "version: 1\nprojects:\n  shop: [\n" }, rules: ["yaml-syntax"] },
  { title: "empty", files: { "instasent.yaml": "" }, rules: ["empty-config", "missing-key"] },
  {
    title: "an unknown key",
    files: { "instasent.yaml": shopConfig.replace("datasources:", "datasorces:") },
    rules: ["unknown-key"],
  },
  {
    title: "values of wrong types",
    files: {
      "instasent.yaml": shopConfig
        .replace("audienceTags: [crm]", "audienceTags: crm")
        .replace("name: CRM sync", "name: 3"),
    },
    rules: ["wrong-type", "wrong-type"],
  },
  {
    title: "one address in two files",
    files: {
      "config/a.yaml": shopConfig,
      "config/b.yaml": "projects:\n  shop:\n    datasources:\n      crm: { name: Another CRM, token: [] }\n",
    },
    command: "plan -c config",
    rules: ["declared-twice"],
  },
  {
    title: "a variable that is not set",
    files: { "instasent.yaml": shopConfig.replace("CRM sync", "${env.CRM_NAME}") },
    rules: ["unset-variable"],
  },
  {
    title: "a literal token",
    files: { "instasent.yaml": shopConfig.replace("${env.INSTASENT_TOKEN}", literal) },
    rules: ["literal-secret"],
  },
  {
    title: "an environment that does not exist",
    files: { "instasent.yaml": `${shopConfig}environments:\n  staging: {}\n` },
    command: "plan -e stagin",
    rules: ["unknown-environment"],
  },
];

describe.concurrent("a configuration is refused, with its place and a way out, when it is", () => {
  it.each(cases)("$title", async ({ title, files, command = "plan", options, rules }) => {
    const scene = await openScene({ files });
    const result = await scene.run(command, options);
    const shown = transcript(scene, command, result);
    matchGolden(`config-${title.replaceAll(/\W+/g, "-")}.txt`, shown);
    expect(result.exitCode).toBe(3);
    expect(shown).not.toContain(literal);
    expect(scene.simulator.requests).toEqual([]);
    const { document, stdout } = await scene.runJson(command, options);
    expect(document["findings"].map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(rules);
    expect(stdout).not.toContain(literal);
  });
});

describe.concurrent("before anything is sent", () => {
  it("says which variable holds the token of which project when it is not set", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const env = { INSTASENT_TOKEN: undefined };
    const result = await scene.run("plan", { env });
    expect(result.exitCode).toBe(3);
    matchGolden("token-unset.txt", transcript(scene, "plan", result));
    expect((await scene.run("validate", { env })).exitCode).toBe(0);
    expect(scene.simulator.requests).toEqual([]);
  });

  it("refuses a token that cannot be one, without showing it", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("plan", { env: { INSTASENT_TOKEN: `${canary("two")} words` } });
    expect(result.exitCode).toBe(3);
    expect(result.stdout + result.stderr).not.toContain(canary("two"));
    expect(scene.simulator.requests).toEqual([]);
  });

  it("finds everything in one pass, in both files", async () => {
    const scene = await openScene({
      files: { "a.yaml": shopConfig.replace("tags:", "tag:"), "b.yaml": "projects:\n  pos:\n    expects: {}\n" },
    });
    const { document } = await scene.runJson("validate -c a.yaml -c b.yaml");
    const places = document["findings"].map(
      ({ location }: { location: { file: string; line: number } }) => `${location.file}:${location.line}`,
    );
    expect(places).toEqual(["a.yaml:11", "b.yaml:3"]);
  });

  it("says that a file is there but cannot be read", async () => {
    const scene = await openScene();
    symlinkSync("instasent.yaml", join(scene.folder, "instasent.yaml"));
    const { document, exitCode } = await scene.runJson("plan");
    expect(exitCode).toBe(3);
    expect(document["findings"]).toMatchObject([{ ruleId: "config-unreadable", location: { file: "instasent.yaml" } }]);
  });

  it("refuses a plain http address that is not on this machine", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("plan --api-url http://api.example.com/v1");
    expect(result.exitCode).toBe(3);
    matchGolden("plain-http.txt", transcript(scene, "plan --api-url http://api.example.com/v1", result));
  });
});
