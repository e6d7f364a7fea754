import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { matchGolden, transcript } from "./match-golden.ts";
import { accessToken, openScene, type Scene } from "./open-scene.ts";
import { settledConfig, shopConfig, withSink } from "./shop-config.ts";

const nothingWritten = (scene: Scene): void => {
  expect(scene.writes()).toEqual([]);
  expect(scene.datasourcesNamed("CRM sync")).toEqual([]);
};

describe.concurrent("without a terminal and without --yes", () => {
  it("nothing is written, and it says how to go on", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    const result = await scene.run("apply");
    expect(result.exitCode).toBe(6);
    nothingWritten(scene);
    matchGolden("gate-no-terminal.txt", transcript(scene, "apply", result));
  });

  it("an open and silent stdin does not make it wait", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    expect((await scene.run("apply", { stdin: "open" })).exitCode).toBe(6);
    nothingWritten(scene);
  });

  it("a piped yes is no confirmation", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig } });
    expect((await scene.run("apply", { input: "yes\n" })).exitCode).toBe(6);
    nothingWritten(scene);
  });

  it("nothing to do is no reason to stop", async () => {
    const scene = await openScene({ files: { "instasent.yaml": settledConfig } });
    expect((await scene.run("apply", { stdin: "open" })).exitCode).toBe(0);
  });
});

const git = (scene: Scene, ...args: readonly string[]): void => {
  const env = { PATH: process.env["PATH"] ?? "", HOME: scene.home };
  const { status, stderr } = spawnSync("git", args, { cwd: scene.folder, env, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
};

const gates: readonly {
  readonly title: string;
  readonly config?: string;
  readonly prepare?: (scene: Scene) => void;
  readonly command?: string;
}[] = [
  {
    title: "lies below a regular file",
    config: withSink("{ envFile: blocked/.env, name: CRM_INGEST_TOKEN }"),
    prepare: (scene) => scene.write("blocked", "a file\n"),
  },
  {
    title: "is a link",
    prepare: (scene) => {
      scene.write("elsewhere", "");
      symlinkSync("elsewhere", join(scene.folder, ".env.crm"));
    },
  },
  {
    title: "is tracked by Git",
    prepare: (scene) => {
      scene.write(".env.crm", "OTHER=1\n");
      git(scene, "init", "--quiet");
      git(scene, "add", "--force", ".env.crm");
    },
  },
  { title: "is a command that does not exist", config: withSink("{ command: [no-such-program-here, set] }") },
  {
    title: "is a command and commands are not wanted",
    config: withSink("{ command: [node, deliver.mjs] }"),
    command: "apply --yes --no-commands",
  },
  {
    title: "is missing altogether",
    config: shopConfig.replace(/\n\s+token: \[.*\]/, ""),
  },
];

describe.concurrent("apply stops before the first write when the sink", () => {
  it.each(gates)("$title", async ({ title, config = shopConfig, prepare, command = "apply --yes" }) => {
    const scene = await openScene({ files: { "instasent.yaml": config } });
    prepare?.(scene);
    const result = await scene.run(command);
    expect(result.exitCode).toBe(6);
    nothingWritten(scene);
    matchGolden(`sink-${title.replaceAll(/\W+/g, "-")}.txt`, transcript(scene, command, result));
    const { document } = await scene.runJson(command);
    expect(document["error"].message).toMatch(/^Nothing was written/);
    nothingWritten(scene);
  });
});

describe.concurrent("apply stops before the first write", () => {
  it("when the token may not create", async () => {
    const scopes = ["PROJECT_DATASOURCE_READ", "PROJECT_READ"];
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { tokens: [{ token: accessToken, scopes }] },
    });
    expect((await scene.run("plan")).exitCode).toBe(0);
    const result = await scene.run("apply --yes");
    expect(result.exitCode).toBe(4);
    nothingWritten(scene);
    matchGolden("gate-no-right.txt", transcript(scene, "apply --yes", result));
  });

  it("when the token belongs to another organization", async () => {
    const scene = await openScene({
      files: { "instasent.yaml": shopConfig },
      seed: { organization: { name: "Umbrella" } },
    });
    expect((await scene.run("apply --yes")).exitCode).toBe(6);
    nothingWritten(scene);
  });

  it("leaves the files that a refused sink would have touched as they were", async () => {
    const scene = await openScene({ files: { "instasent.yaml": shopConfig, elsewhere: "KEEP=1\n" } });
    symlinkSync("elsewhere", join(scene.folder, ".env.crm"));
    await scene.run("apply --yes");
    expect(scene.read("elsewhere")).toBe("KEEP=1\n");
  });
});
