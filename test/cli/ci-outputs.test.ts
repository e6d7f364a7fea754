import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openScene } from "./open-scene.ts";
import { shopConfig } from "./shop-config.ts";

const broken = shopConfig.replace("datasources:", "datasorces:");

describe.concurrent("in a workflow of GitHub", () => {
  it("annotates, and appends to the step's summary, which it never makes too long", async () => {
    const scene = await openScene({ files: { "instasent.yaml": broken, "summary.md": "from another command\n" } });
    const env = { GITHUB_STEP_SUMMARY: join(scene.folder, "summary.md") };
    const { stdout, exitCode } = await scene.run("validate --format github", { env });
    expect(exitCode).toBe(3);
    expect(stdout).toContain("error[unknown-key]");
    expect(stdout).toMatch(/^::error file=instasent\.yaml,line=\d+,col=\d+,endColumn=\d+,title=unknown-key::/m);
    expect(scene.read("summary.md")).toMatch(/^from another command\n<!-- instaform:validate:default -->\n/);

    writeFileSync(join(scene.folder, "summary.md"), "x".repeat(900 * 1024 - 500));
    const { stderr } = await scene.run("validate --format github", { env });
    expect(stderr).toContain("summary is full");
    expect(scene.read("summary.md")).toHaveLength(900 * 1024 - 500);
  });

  it("fails for its own reason only, also where the summary cannot be written", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const env = { GITHUB_STEP_SUMMARY: join(scene.folder, "no/such/folder.md") };
    const { stderr, exitCode } = await scene.run("validate --format github", { env });
    expect(exitCode).toBe(0);
    expect(stderr).toContain("summary could not be written");
  });

  it("names files from the root of the repository, wherever it runs", async () => {
    const scene = await openScene({ files: { "infra/shop.yaml": broken } });
    mkdirSync(join(scene.folder, ".git"));
    const command = ["-c", "shop.yaml", "--format", "github", "--format", "gitlab", "--output", "quality.json"];
    const { stdout } = await scene.run(["validate", ...command], { cwd: join(scene.folder, "infra") });
    expect(stdout).toContain("::error file=infra/shop.yaml,line=");
    expect(scene.read("infra/quality.json")).toContain('"path": "infra/shop.yaml"');
  });
});

it("writes every format in one run, with the rule book's help in SARIF", async () => {
  const scene = await openScene({ files: { "instasent.yaml": broken } });
  const outputs = ["a.json", "b.ndjson", "c.md", "d.txt", "junit.xml", "e.sarif"].map((file) => `--output ${file}`);
  const named = ["github", "gitlab", "gitlab-terraform"].map((format) => `--format ${format} --output ${format}`);
  const { exitCode } = await scene.run(`validate ${[...outputs, ...named].join(" ")}`);
  expect(exitCode).toBe(3);
  expect(scene.read("junit.xml")).toContain('<testsuite name="instaform validate"');
  expect(scene.read("gitlab-terraform")).toBe("{}\n");
  const explained = await scene.run("explain unknown-key");
  const [, why = "-"] = /Why:?\s+(\S.{20})/s.exec(explained.stdout) ?? [];
  const { runs } = JSON.parse(scene.read("e.sarif")) as {
    runs: { tool: { driver: { rules: { help: { text: string } }[] } } }[];
  }; // ours
  expect(runs[0]?.tool.driver.rules[0]?.help.text).toContain(why.split("\n")[0]);
});
